//! The style of a page: the theme's colours and sizes as custom properties, the faces that it needs,
//! and the style sheet that a designer writes.

use std::fmt::Write;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::finding::{Code, Finding, Findings};
use crate::project::theme::{FaceFile, ScreenColours, WebTheme};
use crate::project::{Inputs, StyleSheet};

/// The whole style of a page with this body. `None` after a finding.
pub(super) fn sheet(
    (theme, template): (&WebTheme, &str),
    own: &StyleSheet,
    inputs: &Inputs,
    body: &str,
    findings: &mut Findings,
) -> Option<String> {
    let faces: Vec<&FaceFile> = theme.faces.iter().filter(|face| body.chars().any(|c| face.has(c))).collect();
    let mut sheet = String::new();
    for face in faces {
        sheet.push_str(&font_face(theme, face, inputs, findings)?);
    }
    sheet.push_str(&properties(theme, Some(template)));
    sheet.push_str(own.text());
    Some(sheet)
}

/// The theme as custom properties: families, sizes, widths and colours, light and dark; with the colours of a template, where
/// they are for its publications.
pub(crate) fn properties(theme: &WebTheme, template: Option<&str>) -> String {
    let light = palette(theme, template, |colours| &colours.light);
    let dark = palette(theme, template, |colours| &colours.dark);
    let families: Vec<String> = theme.families.iter().map(|family| string(family)).collect();
    let families = families.join(", ");
    let root = rule(":root", &format!("--families: {families};\n{}{light}", scale(theme)));
    // Paper is light, whatever the reader's screen is.
    format!("{root}@media screen and (prefers-color-scheme: dark) {{\n{}}}\n", rule(":root", &dark))
}

fn font_face(theme: &WebTheme, face: &FaceFile, inputs: &Inputs, findings: &mut Findings) -> Option<String> {
    let Some(bytes) = inputs.get(&face.path) else {
        let message = format!("the theme's [web-fonts] want {}, which is not there", face.path);
        findings.push(Finding::new(Code::Theme, message, "add the file, or take its script out of theme.toml"));
        return None;
    };
    face_rule(theme, face, &format!("data:font/woff2;base64,{}", STANDARD.encode(bytes)))
}

/// The rule for a face at an address.
pub(crate) fn face_rule(theme: &WebTheme, face: &FaceFile, address: &str) -> Option<String> {
    let family = theme.families.first().map(|family| string(family))?;
    let source = format!("url({address}) format(\"woff2\")");
    let (weight, range) = (face.weight, &face.range);
    let declarations = format!(
        "font-family: {family};\nfont-weight: {weight};\nfont-display: swap;\nunicode-range: {range};\nsrc: {source};\n"
    );
    Some(rule("@font-face", &declarations))
}

fn palette(theme: &WebTheme, template: Option<&str>, colour: fn(&ScreenColours) -> &String) -> String {
    theme.palette.iter().fold(String::new(), |mut palette, (role, colours)| {
        let _ = writeln!(palette, "--{}: {};", name(role), colour(theme.colours(role, colours, template)));
        palette
    })
}

fn scale(theme: &WebTheme) -> String {
    theme.scale.iter().fold(String::new(), |mut scale, (length, value)| {
        let _ = writeln!(scale, "--{}: {value}rem;", name(length));
        scale
    })
}

fn rule(selector: &str, declarations: &str) -> String {
    format!("{selector} {{\n{declarations}}}\n")
}

/// A name of the theme as part of an identifier: CSS has letters, digits and hyphens in common
/// with TOML's bare keys, and what else a quoted key may hold is left out.
fn name(name: &str) -> String {
    name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

/// A string of CSS; what could end it, or the style element, is written as an escape (CSS Syntax 3,
/// 4.3.7).
fn string(text: &str) -> String {
    let escaped = text.chars().fold(String::new(), |mut escaped, c| {
        match c {
            '"' | '\\' | '<' | '\0'..='\u{1f}' => {
                let _ = write!(escaped, "\\{:x} ", u32::from(c));
            }
            c => escaped.push(c),
        }
        escaped
    });
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_family_ends_its_string() {
        assert_eq!(string("IBM Plex Sans"), "\"IBM Plex Sans\"");
        assert_eq!(string("a\"</style>\n"), "\"a\\22 \\3c /style>\\a \"");
    }
}
