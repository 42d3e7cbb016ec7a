//! `text/<language>/.sources.toml`: the wording of the source language that each message of a
//! translation was made from.

use std::collections::BTreeMap;

use super::toml_file::read_file;
use crate::finding::{Code, Finding, Findings};
use crate::name::MessageId;
use crate::source::FileId;
use crate::text::normal_form;

/// Fingerprints of messages in the source language, by the message's name.
pub type AcceptedSources = BTreeMap<MessageId, String>;

const HEADER: &str = "\
# The wording of the source language that each message here translates, as a fingerprint of it.
# `iq-figures text accept` writes this file; a message whose source has changed since is reported.
";

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<AcceptedSources> {
    read_file(file, text, findings, |root| {
        let entries = root.entries().into_iter().filter_map(|(name, value)| {
            let name = MessageId::from(name.value);
            let fingerprint = value.string()?.value;
            if !is_fingerprint(&fingerprint) {
                let message = format!("“{fingerprint}” is no fingerprint of a message");
                let hint = format!("read the translation again, then run `{}`", accept_command(&name, "<tag>"));
                value.report(Finding::new(Code::BadValue, message, hint));
            }
            Some((name, fingerprint))
        });
        Some(entries.collect())
    })
}

fn is_fingerprint(text: &str) -> bool {
    text.len() == normal_form::SHOWN && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The file's bytes: a line for each message, by name.
pub fn write(accepted: &AcceptedSources) -> Vec<u8> {
    // Names of messages and terms are bare keys of TOML.
    let lines = accepted.iter().map(|(name, fingerprint)| format!("{name} = \"{fingerprint}\"\n"));
    [HEADER.to_owned(), "\n".to_owned()].into_iter().chain(lines).collect::<String>().into_bytes()
}

/// The command that accepts a translation. A term's name would otherwise look like an option.
pub fn accept_command(message: &MessageId, language: &str) -> String {
    let separator = if message.is_term() { "-- " } else { "" };
    format!("iq-figures text accept --language {language} {separator}{message}")
}
