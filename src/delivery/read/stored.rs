//! Numbers as spreadsheets store them: binary floating-point numbers, written in decimal.

use rust_decimal::Decimal;

use crate::delivery::sheet::Stored;

/// Digits to which spreadsheets are exact. Programs write two more, so that the binary number can be found again: 28409.4 is
/// then 28409.400000000001.
const EXACT_DIGITS: usize = 15;

/// The number that digits of a file say: exactly, as long as they are no more than spreadsheets are exact to. Fractions
/// with more are rounded to that, as every spreadsheet program shows them; whole numbers with more are not kept.
pub(super) fn number(digits: &str) -> Option<Decimal> {
    let (mantissa, power) = match digits.trim().split_once(['E', 'e']) {
        Some((mantissa, power)) => (mantissa, power.parse::<i64>().ok()?),
        None => (digits.trim(), 0),
    };
    let (is_negative, mantissa) = match mantissa.strip_prefix('-') {
        Some(mantissa) => (true, mantissa),
        None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = [whole, fraction].concat();
    if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let significant = all.trim_start_matches('0').trim_end_matches('0');
    let zeros = all.len() - all.trim_end_matches('0').len();
    // The last significant digit stands for a tenth to this power.
    let scale = i64::try_from(fraction.len()).ok()? - i64::try_from(zeros).ok()? - power;
    let (significant, scale) = match significant.len() {
        0 => return Some(Decimal::ZERO),
        length if length <= EXACT_DIGITS => (significant.parse::<i128>().ok()?, scale),
        _ if scale <= 0 => return None,
        length => {
            let excess = i64::try_from(length - EXACT_DIGITS).ok()?;
            (rounded(significant)?, scale.checked_sub(excess)?)
        }
    };
    let signed = if is_negative { -significant } else { significant };
    scaled(signed, scale).map(|number| number.normalize())
}

/// The first digits that are exact, rounded by the next one.
fn rounded(digits: &str) -> Option<i128> {
    let (exact, rest) = digits.split_at_checked(EXACT_DIGITS)?;
    let up = rest.as_bytes().first().is_some_and(|digit| *digit >= b'5');
    Some(exact.parse::<i128>().ok()? + i128::from(up))
}

fn scaled(digits: i128, scale: i64) -> Option<Decimal> {
    match u32::try_from(scale) {
        Ok(scale) => Decimal::try_from_i128_with_scale(digits, scale).ok(),
        Err(_) => {
            let factor = 10_i128.checked_pow(u32::try_from(scale.checked_neg()?).ok()?)?;
            Decimal::try_from_i128_with_scale(digits.checked_mul(factor)?, 0).ok()
        }
    }
}

/// The number, or what is written instead of one.
pub(super) fn number_or_digits(digits: &str) -> Stored {
    number(digits).map_or_else(|| Stored::Unreadable(digits.trim().to_owned()), Stored::Number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn digits_are_those_that_somebody_entered() {
        for (digits, wanted) in [
            ("28409", "28409"),
            ("0.1234", "0.1234"),
            ("28409.400000000001", "28409.4"),
            ("0.30000000000000004", "0.3"),
            ("1.1000000000000001", "1.1"),
            ("0.28999999999999998", "0.29"),
            ("9.9999999999999999", "10"),
            ("380.0", "380"),
            ("1.2345E-2", "0.012345"),
            ("1e3", "1000"),
            ("1E+14", "100000000000000"),
            ("-5", "-5"),
            ("0", "0"),
            ("-0.0", "0"),
            ("123456789012345", "123456789012345"),
            ("1234567890123450000", "1234567890123450000"),
        ] {
            assert_eq!(number(digits), Some(Decimal::from_str_exact(wanted).unwrap()), "{digits}");
        }
        for digits in [
            "",
            "x",
            "1234567890123456",
            "1E+300",
            "1E-300",
            "--1",
            "1.2.3",
            "1E99999999999999999999",
            "NaN",
            "INF",
            ".",
        ] {
            assert_eq!(number(digits), None, "{digits}");
        }
    }

    proptest! {
        /// A number of up to 15 digits survives being stored in binary and written with 17 digits.
        #[test]
        fn binary_numbers_are_found_again(digits in 0_i64..1_000_000_000_000_000, scale in 0_u32..=15) {
            let exact = Decimal::new(digits, scale);
            let binary: f64 = exact.to_string().parse().unwrap();
            prop_assert_eq!(number(&format!("{binary:.16e}")), Some(exact.normalize()));
            prop_assert_eq!(number(&format!("{binary}")), Some(exact.normalize()));
        }

        #[test]
        fn nothing_panics(digits in "[-+0-9.Ee]{0,40}") {
            let _ = number(&digits);
        }
    }
}
