//! Checks of what a stage has made: of the pages here, and of the finished files.

mod pages;

pub use pages::check_pages;
