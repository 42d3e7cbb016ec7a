//! Characters that show nothing and change what is read: controls, separators of lines, marks of direction,
//! private use, and what is no character at all. They come with what is pasted from other programs.
//!
//! Three stay where they do their work: a soft hyphen between letters, and a zero width joiner or
//! non-joiner after a letter of a script that joins its letters.

use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// A character that may not stand where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    /// Its bytes in the text.
    pub range: Range<usize>,
    pub character: char,
    pub nature: Nature,
}

/// Effect of a hidden character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// Breaks lines, files or programs: controls, line and paragraph separators.
    Control,
    /// Directs the order of others: UAX #9, 2.
    Direction,
    /// Means something to one font or program alone: private use, tags, annotations.
    Private,
    /// Stands for no character: unassigned, noncharacters, U+FFFC and U+FFFD.
    Nothing,
    /// Shows nothing. Searches, copies and voices stumble over it.
    Invisible,
}

impl Hidden {
    /// The character as a finding names it: its name in Unicode with its code point.
    pub fn name(&self) -> String {
        format!("{} (U+{:04X})", name(self.character), u32::from(self.character))
    }

    /// The way out.
    pub fn hint(&self) -> &'static str {
        match (self.nature, self.character) {
            (_, '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\n' | '\r') => {
                "write a space instead; a blank line begins a paragraph"
            }
            (_, '\u{ad}') => "put the soft hyphen between two letters, or remove it",
            (_, '\u{200c}' | '\u{200d}') => "put it between two letters that join, or remove it",
            (_, '\u{fffd}') => "the text was damaged when it was copied or saved; write what stood here",
            (Nature::Direction, _) => "remove it; the program sets apart what runs in another direction",
            (Nature::Private, _) => "remove it; its look depends on a font",
            _ => "remove it",
        }
    }
}

/// Marks that combine with one character: UAX #15, 13 (Stream-Safe Text Format).
pub const COMBINING_MARKS: usize = 30;

/// Odd characters of a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Oddities {
    /// In the order of the text.
    pub hidden: Vec<Hidden>,
    /// The first place where more marks combine with one character than any language needs.
    pub stacked: Option<Range<usize>>,
}

impl Oddities {
    /// Odd characters of a text.
    pub fn of(text: &str) -> Self {
        let (mut oddities, mut stack) = (Self { hidden: Vec::new(), stacked: None }, Stack::default());
        for (start, c) in text.char_indices() {
            oddities.hidden.extend(hidden_at(text, start, c));
            let stacked = stack.push(start, c);
            oddities.stacked = oddities.stacked.or(stacked);
        }
        oddities
    }
}

/// Whether a text is one line of which everything can be seen: a name, or a reason, as it is put on record.
pub fn is_plain_line(text: &str) -> bool {
    !text.trim().is_empty() && hidden(text).next().is_none() && !text.contains(char::is_control)
}

/// The hidden characters of a text, in its order. A line may end with LF or CR LF.
pub fn hidden(text: &str) -> impl Iterator<Item = Hidden> {
    text.char_indices().filter_map(|(start, c)| hidden_at(text, start, c))
}

fn hidden_at(text: &str, start: usize, character: char) -> Option<Hidden> {
    if (' '..='~').contains(&character) || is_everyday_letter(character) {
        return None;
    }
    let end = start + character.len_utf8();
    let nature = nature(character)?;
    let stands_well = does_its_work(character, &text[..start], &text[end..]);
    (!stands_well).then_some(Hidden { range: start..end, character, nature })
}

/// Marks that combine with the character before them, one after the other.
#[derive(Debug, Default)]
pub struct Stack {
    start: usize,
    count: usize,
}

impl Stack {
    /// Goes on to the character at `index`; the stack's place when it has become too high.
    pub fn push(&mut self, index: usize, c: char) -> Option<Range<usize>> {
        if c.is_ascii() || is_everyday_letter(c) || !GeneralCategoryGroup::Mark.contains(category(c)) {
            self.count = 0;
            return None;
        }
        if self.count == 0 {
            self.start = index;
        }
        self.count += 1;
        (self.count > COMBINING_MARKS).then(|| self.start..index + c.len_utf8())
    }
}

/// Letters that need no looking up, since most text is made of them: of the Latin, Cyrillic and Arabic alphabets, each a
/// character in its usual form (NFKC) whichever of them stand beside it.
pub fn is_everyday_letter(c: char) -> bool {
    let is_latin = matches!(c, '\u{c0}'..='\u{17f}')
        && !matches!(c, '×' | '÷' | '\u{132}' | '\u{133}' | '\u{13f}' | '\u{140}' | '\u{149}' | '\u{17f}');
    let is_arabic = matches!(c, '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}');
    c.is_ascii_alphabetic() || is_latin || matches!(c, '\u{400}'..='\u{481}') || is_arabic
}

/// The general category of a character (UAX #44).
pub fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

/// Whether a character shows nothing by itself.
pub fn shows_nothing(c: char) -> bool {
    nature(c).is_some_and(|nature| nature != Nature::Nothing) && !c.is_whitespace()
}

fn does_its_work(c: char, before: &str, after: &str) -> bool {
    let last = || before.chars().next_back();
    match c {
        '\n' => true,
        '\r' => after.starts_with('\n'),
        '\u{ad}' => last().is_some_and(is_of_word) && after.starts_with(is_of_word),
        '\u{200c}' | '\u{200d}' => last().is_some_and(joins),
        _ => false,
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}')
}

/// Scripts whose letters change with their neighbours: from Arabic to N'Ko, those of India, and from
/// Myanmar to Mongolian.
fn joins(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18af}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn nature(c: char) -> Option<Nature> {
    Some(match c {
        '\u{2028}' | '\u{2029}' => Nature::Control,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Nature::Direction,
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => Nature::Private,
        '\u{fffc}' | '\u{fffd}' => Nature::Nothing,
        // Default_Ignorable_Code_Point beyond format characters, and a blank that is no space.
        '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{ffa0}'
        | '\u{e0100}'..='\u{e01ef}' => Nature::Invisible,
        _ => match category(c) {
            GeneralCategory::Control => Nature::Control,
            GeneralCategory::Format if !is_visible_sign(c) => Nature::Invisible,
            GeneralCategory::PrivateUse => Nature::Private,
            GeneralCategory::Unassigned | GeneralCategory::Surrogate => Nature::Nothing,
            _ => return None,
        },
    })
}

/// Signs that stand before or under the numbers that they belong to (Prepended_Concatenation_Mark).
fn is_visible_sign(c: char) -> bool {
    matches!(
        c,
        '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}' | '\u{891}' | '\u{8e2}' | '\u{110bd}' | '\u{110cd}'
    )
}

/// The name in the Unicode Character Database; of a control, its alias (NameAliases.txt).
fn name(c: char) -> &'static str {
    let code = u32::from(c);
    if let Some(name) = CONTROLS.get(code as usize) {
        return name;
    }
    let listed = NAMES.binary_search_by_key(&c, |(listed, _)| *listed);
    match (listed, code) {
        (Ok(index), _) => NAMES[index].1,
        (_, 0x7f) => "DELETE",
        (_, 0x80..=0x9f) => C1_CONTROLS[code as usize - 0x80],
        (_, 0xfe00..=0xfe0f | 0xe0100..=0xe01ef) => "VARIATION SELECTOR",
        (_, 0xe0000..=0xe007f) => "TAG CHARACTER",
        (_, 0xfdd0..=0xfdef) => "NONCHARACTER",
        _ if code & 0xfffe == 0xfffe => "NONCHARACTER",
        _ => match category(c) {
            GeneralCategory::PrivateUse => "PRIVATE USE CHARACTER",
            GeneralCategory::Unassigned => "UNASSIGNED CHARACTER",
            _ => "FORMAT CHARACTER",
        },
    }
}

/// U+0000 to U+001F.
const CONTROLS: [&str; 32] = [
    "NULL",
    "START OF HEADING",
    "START OF TEXT",
    "END OF TEXT",
    "END OF TRANSMISSION",
    "ENQUIRY",
    "ACKNOWLEDGE",
    "ALERT",
    "BACKSPACE",
    "CHARACTER TABULATION",
    "LINE FEED",
    "LINE TABULATION",
    "FORM FEED",
    "CARRIAGE RETURN",
    "SHIFT OUT",
    "SHIFT IN",
    "DATA LINK ESCAPE",
    "DEVICE CONTROL ONE",
    "DEVICE CONTROL TWO",
    "DEVICE CONTROL THREE",
    "DEVICE CONTROL FOUR",
    "NEGATIVE ACKNOWLEDGE",
    "SYNCHRONOUS IDLE",
    "END OF TRANSMISSION BLOCK",
    "CANCEL",
    "END OF MEDIUM",
    "SUBSTITUTE",
    "ESCAPE",
    "INFORMATION SEPARATOR FOUR",
    "INFORMATION SEPARATOR THREE",
    "INFORMATION SEPARATOR TWO",
    "INFORMATION SEPARATOR ONE",
];

/// U+0080 to U+009F.
const C1_CONTROLS: [&str; 32] = [
    "PADDING CHARACTER",
    "HIGH OCTET PRESET",
    "BREAK PERMITTED HERE",
    "NO BREAK HERE",
    "INDEX",
    "NEXT LINE",
    "START OF SELECTED AREA",
    "END OF SELECTED AREA",
    "CHARACTER TABULATION SET",
    "CHARACTER TABULATION WITH JUSTIFICATION",
    "LINE TABULATION SET",
    "PARTIAL LINE FORWARD",
    "PARTIAL LINE BACKWARD",
    "REVERSE LINE FEED",
    "SINGLE SHIFT TWO",
    "SINGLE SHIFT THREE",
    "DEVICE CONTROL STRING",
    "PRIVATE USE ONE",
    "PRIVATE USE TWO",
    "SET TRANSMIT STATE",
    "CANCEL CHARACTER",
    "MESSAGE WAITING",
    "START OF GUARDED AREA",
    "END OF GUARDED AREA",
    "START OF STRING",
    "SINGLE GRAPHIC CHARACTER INTRODUCER",
    "SINGLE CHARACTER INTRODUCER",
    "CONTROL SEQUENCE INTRODUCER",
    "STRING TERMINATOR",
    "OPERATING SYSTEM COMMAND",
    "PRIVACY MESSAGE",
    "APPLICATION PROGRAM COMMAND",
];

/// Names of the hidden characters that text editors and word processors bring, in the order of their code points.
const NAMES: [(char, &str); 50] = [
    ('\u{ad}', "SOFT HYPHEN"),
    ('\u{34f}', "COMBINING GRAPHEME JOINER"),
    ('\u{61c}', "ARABIC LETTER MARK"),
    ('\u{115f}', "HANGUL CHOSEONG FILLER"),
    ('\u{1160}', "HANGUL JUNGSEONG FILLER"),
    ('\u{17b4}', "KHMER VOWEL INHERENT AQ"),
    ('\u{17b5}', "KHMER VOWEL INHERENT AA"),
    ('\u{180b}', "MONGOLIAN FREE VARIATION SELECTOR ONE"),
    ('\u{180c}', "MONGOLIAN FREE VARIATION SELECTOR TWO"),
    ('\u{180d}', "MONGOLIAN FREE VARIATION SELECTOR THREE"),
    ('\u{180e}', "MONGOLIAN VOWEL SEPARATOR"),
    ('\u{180f}', "MONGOLIAN FREE VARIATION SELECTOR FOUR"),
    ('\u{200b}', "ZERO WIDTH SPACE"),
    ('\u{200c}', "ZERO WIDTH NON-JOINER"),
    ('\u{200d}', "ZERO WIDTH JOINER"),
    ('\u{200e}', "LEFT-TO-RIGHT MARK"),
    ('\u{200f}', "RIGHT-TO-LEFT MARK"),
    ('\u{2028}', "LINE SEPARATOR"),
    ('\u{2029}', "PARAGRAPH SEPARATOR"),
    ('\u{202a}', "LEFT-TO-RIGHT EMBEDDING"),
    ('\u{202b}', "RIGHT-TO-LEFT EMBEDDING"),
    ('\u{202c}', "POP DIRECTIONAL FORMATTING"),
    ('\u{202d}', "LEFT-TO-RIGHT OVERRIDE"),
    ('\u{202e}', "RIGHT-TO-LEFT OVERRIDE"),
    ('\u{2060}', "WORD JOINER"),
    ('\u{2061}', "FUNCTION APPLICATION"),
    ('\u{2062}', "INVISIBLE TIMES"),
    ('\u{2063}', "INVISIBLE SEPARATOR"),
    ('\u{2064}', "INVISIBLE PLUS"),
    ('\u{2066}', "LEFT-TO-RIGHT ISOLATE"),
    ('\u{2067}', "RIGHT-TO-LEFT ISOLATE"),
    ('\u{2068}', "FIRST STRONG ISOLATE"),
    ('\u{2069}', "POP DIRECTIONAL ISOLATE"),
    ('\u{206a}', "INHIBIT SYMMETRIC SWAPPING"),
    ('\u{206b}', "ACTIVATE SYMMETRIC SWAPPING"),
    ('\u{206c}', "INHIBIT ARABIC FORM SHAPING"),
    ('\u{206d}', "ACTIVATE ARABIC FORM SHAPING"),
    ('\u{206e}', "NATIONAL DIGIT SHAPES"),
    ('\u{206f}', "NOMINAL DIGIT SHAPES"),
    ('\u{2800}', "BRAILLE PATTERN BLANK"),
    ('\u{3164}', "HANGUL FILLER"),
    ('\u{feff}', "ZERO WIDTH NO-BREAK SPACE"),
    ('\u{ffa0}', "HALFWIDTH HANGUL FILLER"),
    ('\u{fff9}', "INTERLINEAR ANNOTATION ANCHOR"),
    ('\u{fffa}', "INTERLINEAR ANNOTATION SEPARATOR"),
    ('\u{fffb}', "INTERLINEAR ANNOTATION TERMINATOR"),
    ('\u{fffc}', "OBJECT REPLACEMENT CHARACTER"),
    ('\u{fffd}', "REPLACEMENT CHARACTER"),
    ('\u{e0001}', "LANGUAGE TAG"),
    ('\u{e007f}', "CANCEL TAG"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        hidden(text).map(|hidden| hidden.name()).collect()
    }

    fn stack(text: &str) -> Option<Range<usize>> {
        Oddities::of(text).stacked
    }

    #[test]
    fn what_others_bring_is_named() {
        let named = [
            ("\t", "CHARACTER TABULATION (U+0009)"),
            ("\u{b}", "LINE TABULATION (U+000B)"),
            ("\u{1b}", "ESCAPE (U+001B)"),
            ("\u{7f}", "DELETE (U+007F)"),
            ("\u{85}", "NEXT LINE (U+0085)"),
            ("\u{9f}", "APPLICATION PROGRAM COMMAND (U+009F)"),
            ("\u{200b}", "ZERO WIDTH SPACE (U+200B)"),
            ("\u{2028}", "LINE SEPARATOR (U+2028)"),
            ("\u{202e}", "RIGHT-TO-LEFT OVERRIDE (U+202E)"),
            ("\u{2067}", "RIGHT-TO-LEFT ISOLATE (U+2067)"),
            ("\u{feff}", "ZERO WIDTH NO-BREAK SPACE (U+FEFF)"),
            ("\u{fe0f}", "VARIATION SELECTOR (U+FE0F)"),
            ("\u{f0b7}", "PRIVATE USE CHARACTER (U+F0B7)"),
            ("\u{fffe}", "NONCHARACTER (U+FFFE)"),
            ("\u{1ffff}", "NONCHARACTER (U+1FFFF)"),
            ("\u{e0041}", "TAG CHARACTER (U+E0041)"),
            ("\u{378}", "UNASSIGNED CHARACTER (U+0378)"),
            ("\u{1d173}", "FORMAT CHARACTER (U+1D173)"),
        ];
        for (character, name) in named {
            assert_eq!(found(&["a", character, "b"].concat()), [name]);
        }
    }

    #[test]
    fn what_does_its_work_stays() {
        let texts =
            ["Netz\u{ad}werk", "می\u{200c}خواهم", "क्\u{200d}ष", "a\r\nb\nc", "28\u{202f}409\u{a0}km", "— “é” 漢字 😀"];
        for text in texts {
            assert!(found(text).is_empty(), "{text:?}");
        }
        for text in ["28\u{ad}409", "\u{ad}a", "a\u{200d}b", "a\rb", "\u{200c}"] {
            assert_eq!(found(text).len(), 1, "{text:?}");
        }
    }

    #[test]
    fn marks_of_languages_pass_and_stacks_do_not() {
        assert_eq!(stack("Ca\u{302}\u{301} إِنَّ नमस्ते"), None);
        let spread: String = "e\u{301}".repeat(100);
        assert_eq!(stack(&spread), None);
        let stacked = format!("abc{}", "\u{301}".repeat(31));
        assert_eq!(stack(&stacked), Some(3..3 + 62));
        let enclosed = format!("x{}", "\u{20dd}".repeat(40));
        assert!(stack(&enclosed).is_some());
    }

    #[test]
    fn one_walk_finds_both() {
        let oddities = Oddities::of(&format!("a\u{200b}{}\u{200b}", "\u{301}".repeat(31)));
        assert_eq!(oddities.hidden.len(), 2);
        assert_eq!(oddities.stacked, Some(4..4 + 62));
    }

    #[test]
    fn names_are_in_order() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    proptest::proptest! {
        #[test]
        fn any_character_that_is_seen_passes(c in "[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Zs}]") {
            let blank = ["\u{2800}", "\u{fffc}", "\u{fffd}", "\u{115f}", "\u{1160}", "\u{3164}", "\u{ffa0}"];
            proptest::prop_assume!(!blank.contains(&c.as_str()));
            proptest::prop_assert!(found(&c).is_empty());
        }

        #[test]
        fn any_control_is_found(c in "[\\p{Cc}\\p{Co}\\p{Zl}\\p{Zp}]") {
            proptest::prop_assert_eq!(found(&format!("a{c}b")).is_empty(), c == "\n");
        }
    }
}
