//! What programs from outside say about the PDFs.

mod attachments;
mod boxes;
mod plates;
mod standards;
mod text;
