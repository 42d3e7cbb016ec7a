//! Tests that ask programs from outside about the PDFs and web pages.

mod aloud;
mod attachments;
mod boxes;
mod changes;
mod copies;
mod live;
mod page_codes;
mod plates;
mod public;
mod service;
mod specimen;
mod standards;
mod tables;
mod text;
mod web;
