//! The kinds of jobs that a worker has.

use crate::layout::Memory;

/// Kind of jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Documents and all else that is made of the project, remembered for as long as this says.
    Make(Memory),
    /// Files that somebody holds, beside what was released. The project itself is not read.
    Verify,
}

impl Duty {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Make(Memory::Documents), Self::Make(Memory::Changes), Self::Verify];

    /// The name in options.
    pub fn name(self) -> &'static str {
        match self {
            Self::Make(memory) => memory.name(),
            Self::Verify => "files",
        }
    }
}
