//! Exact fractions, so that a third is a third.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

/// A fraction of two exact decimals; the divisor is above zero.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fraction {
    dividend: Decimal,
    divisor: Decimal,
}

/// All operations give `None` for a division by zero and for more than 28 digits.
impl Fraction {
    pub(super) fn whole(value: Decimal) -> Self {
        Self { dividend: value, divisor: Decimal::ONE }
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let (left, right) = self.over_one_divisor(other)?;
        Some(Self { dividend: left.checked_add(right)?, divisor: self.divisor.checked_mul(other.divisor)? })
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { dividend: -other.dividend, divisor: other.divisor })
    }

    pub(super) fn times(self, factor: Decimal) -> Option<Self> {
        Some(Self { dividend: self.dividend.checked_mul(factor)?, ..self })
    }

    pub(super) fn over(self, other: Self) -> Option<Self> {
        let dividend = self.dividend.checked_mul(other.divisor)?;
        let divisor = self.divisor.checked_mul(other.dividend)?;
        match divisor.cmp(&Decimal::ZERO) {
            Ordering::Greater => Some(Self { dividend, divisor }),
            Ordering::Equal => None,
            Ordering::Less => Some(Self { dividend: -dividend, divisor: -divisor }),
        }
    }

    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        let (left, right) = self.over_one_divisor(other)?;
        Some(left.cmp(&right))
    }

    fn over_one_divisor(self, other: Self) -> Option<(Decimal, Decimal)> {
        Some((self.dividend.checked_mul(other.divisor)?, other.dividend.checked_mul(self.divisor)?))
    }

    /// Half away from zero, as figures are rounded.
    pub(super) fn rounded(self, digits: u32) -> Option<Decimal> {
        let quotient = self.dividend.checked_div(self.divisor)?;
        Some(quotient.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero))
    }

    /// For people: two digits after the separator are enough.
    pub(super) fn in_words(self) -> String {
        let value = self.rounded(2).map(|value| value.normalize().to_string());
        value.unwrap_or_else(|| "too large to be written".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(dividend: i64, divisor: i64) -> Fraction {
        Fraction::whole(dividend.into()).over(Fraction::whole(divisor.into())).unwrap()
    }

    #[test]
    fn three_thirds_are_one() {
        let third = fraction(1, 3);
        let one = third.plus(third).and_then(|sum| sum.plus(third)).unwrap();
        assert_eq!(one.compare(fraction(1, 1)), Some(Ordering::Equal));
    }

    #[test]
    fn nothing_is_divided_by_zero() {
        assert!(fraction(1, 2).over(fraction(0, 1)).is_none());
    }

    proptest::proptest! {
        #[test]
        fn fractions_compare_as_their_products_do(a in -9999i64..9999, b in 1i64..9999, c in -9999i64..9999, d in 1i64..9999) {
            let ordering = (a * d).cmp(&(c * b));
            proptest::prop_assert_eq!(fraction(a, b).compare(fraction(c, d)), Some(ordering));
            let back = fraction(a, b).plus(fraction(c, d)).and_then(|sum| sum.minus(fraction(c, d))).unwrap();
            proptest::prop_assert_eq!(back.compare(fraction(a, b)), Some(Ordering::Equal));
        }
    }
}
