//! The service, asked over HTTP: the real binary on a free port, with a project of its own.

mod access;
mod batches;
mod hostile;
mod pages;
pub mod public;
mod reading;
mod rendering;
mod workers;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;

use serde_json::Value;

use crate::fixture;
use crate::support::{PATIENCE, TestProject, wait_until};

/// Address of a file of the fixture's edition.
fn of_edition(rest: &str) -> String {
    format!("/api/v1/editions/{}/{rest}", fixture::EDITION)
}

/// A service at work. It ends with the test, however that ends.
pub struct Server {
    pub project: Arc<TestProject>,
    pub address: SocketAddr,
    process: Mutex<Child>,
    said: Arc<Mutex<String>>,
}

impl Server {
    /// Serves a project.
    pub fn of(project: impl Into<Arc<TestProject>>, arguments: &[&str]) -> Self {
        let project = project.into();
        let mut all = [&["serve"], arguments].concat();
        for usual in [["--listen", "127.0.0.1:0"], ["--workers", "2"]] {
            if !arguments.contains(&usual[0]) {
                all.extend(usual);
            }
        }
        let mut command = project.command(&all);
        let mut process = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program starts");
        let mut lines = BufReader::new(process.stderr.take().expect("a pipe")).lines();
        let said = Arc::new(Mutex::new(String::new()));
        let address = loop {
            let line = lines.next().and_then(Result::ok);
            let line = line.unwrap_or_else(|| panic!("it does not listen: {}", said.lock().expect("a log")));
            let address = line.strip_prefix("listening on http://").and_then(|rest| rest.split_once('/'));
            if let Some((address, _)) = address {
                break address.parse().expect("an address");
            }
            *said.lock().expect("a log") += &(line + "\n");
        };
        let heard = Arc::clone(&said);
        thread::spawn(move || {
            lines.map_while(Result::ok).for_each(|line| *heard.lock().expect("a log") += &(line + "\n"));
        });
        Self { project, address, process: Mutex::new(process), said }
    }

    /// The fixture, served to all tests that only read.
    pub fn shared() -> Arc<Self> {
        static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let server = Arc::new(Self::of(TestProject::fixture_built(), &[]));
            *shared = Arc::downgrade(&server);
            server
        })
    }

    /// Everything that it has said until now, but for its address.
    pub fn said(&self) -> String {
        self.said.lock().expect("a log").clone()
    }

    fn process(&self) -> std::sync::MutexGuard<'_, Child> {
        self.process.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.process().id()
    }

    /// The processes that work for it.
    pub fn workers(&self) -> Vec<u32> {
        children(self.id())
    }

    /// Its end, which must come.
    pub fn ended(&self) -> ExitStatus {
        wait_until("the service ends", || self.process().try_wait().expect("a process").is_some());
        self.process().try_wait().expect("a process").expect("an end")
    }

    /// Sends what may be no request at all, and hears everything until the connection ends.
    pub fn raw(&self, bytes: &[u8]) -> Vec<u8> {
        let mut stream = self.connect();
        // It may be refused before it is read to its end.
        let _ = stream.write_all(bytes);
        heard(&mut stream)
    }

    /// A connection.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a socket");
        stream
    }

    /// Sends a request, and waits for its answer.
    pub fn send(&self, method: &str, path: &str, fields: &[(&str, &str)], body: &[u8]) -> Reply {
        let stream = self.begin(method, path, fields, body);
        Reply::from(stream, method)
    }

    /// Sends a request whose answer is asked for later, or never.
    pub fn begin(&self, method: &str, path: &str, fields: &[(&str, &str)], body: &[u8]) -> TcpStream {
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !fields.iter().any(|(name, _)| name.eq_ignore_ascii_case("host")) {
            head += &format!("Host: {}\r\n", self.address);
        }
        if !body.is_empty() {
            head += &format!("Content-Length: {}\r\n", body.len());
        }
        fields.iter().for_each(|(name, value)| head += &format!("{name}: {value}\r\n"));
        let mut stream = self.connect();
        stream.write_all(format!("{head}\r\n").as_bytes()).expect("a connection");
        // It may be refused before it is read to its end.
        let _ = stream.write_all(body);
        stream
    }

    pub fn get(&self, path: &str) -> Reply {
        self.send("GET", path, &[], b"")
    }

    pub fn get_with(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.send("GET", path, fields, b"")
    }

    pub fn post(&self, path: &str, body: &Value) -> Reply {
        self.send("POST", path, &[("Content-Type", "application/json")], body.to_string().as_bytes())
    }

    pub fn render(&self, body: &Value) -> Reply {
        self.post("/api/v1/render", body)
    }

    /// Sends a table.
    pub fn render_table(&self, media: &str, parameters: &str, body: &[u8]) -> Reply {
        self.send("POST", &format!("/api/v1/render?{parameters}"), &[("Content-Type", media)], body)
    }

    /// A number of its metrics.
    #[track_caller]
    pub fn metric(&self, name: &str) -> f64 {
        let mut text = String::new();
        // Where others have taken the last connection, the answer is an empty one.
        while text.is_empty() {
            text = self.get("/metrics").text();
        }
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ').map(str::to_owned));
        line.unwrap_or_else(|| panic!("no {name} in {text}")).parse().expect("a number")
    }

    /// Whether no job waits or is worked on.
    pub fn is_idle(&self) -> bool {
        let lanes = ["preview", "request", "batch"];
        let of = |gauge: &str, lane: &str| self.metric(&format!("iq_figures_jobs_{gauge}{{lane=\"{lane}\"}}"));
        lanes.iter().all(|lane| of("waiting", lane) == 0.0 && of("working", lane) == 0.0)
    }

    /// Answers as ever.
    #[track_caller]
    pub fn is_well(&self) {
        let reply = self.get(&of_edition("en/web-page"));
        assert_eq!(reply.status, 200, "{reply:?}\n{}", self.said());
        assert!(reply.text().contains("</html>"));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let process = self.process.get_mut().unwrap_or_else(PoisonError::into_inner);
        let _ = process.kill();
        let _ = process.wait();
        let said = self.said();
        if thread::panicking() {
            eprintln!("{said}");
        } else {
            assert!(!said.contains("panicked"), "{said}");
        }
    }
}

/// Sends a signal to a process.
pub fn signal(name: &str, process: u32) {
    let sent = Command::new("kill").args([&format!("-{name}"), &process.to_string()]).status().expect("kill starts");
    assert!(sent.success());
}

/// The processes that a process has started.
fn children(parent: u32) -> Vec<u32> {
    let processes = fs::read_dir("/proc").expect("a table of processes").filter_map(|entry| {
        let id: u32 = entry.ok()?.file_name().to_str()?.parse().ok()?;
        // The name, in parentheses, may hold anything; then come the state and the parent.
        let state = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        let mut rest = state.rsplit_once(") ")?.1.split(' ');
        let is_running = rest.next()? != "Z";
        (is_running && rest.next()? == parent.to_string()).then_some(id)
    });
    processes.collect()
}

/// Whether a process is there.
pub fn is_running(process: u32) -> bool {
    let state = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    state.rsplit_once(") ").is_some_and(|(_, rest)| !rest.starts_with('Z'))
}

/// Everything that comes until the connection ends, in whatever way.
pub fn heard(stream: &mut TcpStream) -> Vec<u8> {
    let (mut all, mut part) = (Vec::new(), [0; 1 << 16]);
    loop {
        match stream.read(&mut part) {
            Ok(0) => return all,
            Ok(count) => all.extend_from_slice(&part[..count]),
            Err(error) => {
                let in_vain = [std::io::ErrorKind::WouldBlock, std::io::ErrorKind::TimedOut].contains(&error.kind());
                assert!(!in_vain, "the connection does not end");
                return all;
            }
        }
    }
}

/// An answer.
pub struct Reply {
    pub status: u16,
    pub fields: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// Whether it came to its end.
    pub is_whole: bool,
}

impl std::fmt::Debug for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let start = &self.body[..self.body.len().min(4000)];
        write!(f, "{} {:?} {}", self.status, self.fields, String::from_utf8_lossy(start))
    }
}

impl Reply {
    /// The answer to a request that was sent.
    pub fn from(mut stream: TcpStream, method: &str) -> Self {
        Self::read(&heard(&mut stream), method)
    }

    /// Reads an answer (RFC 9112).
    #[track_caller]
    pub fn read(bytes: &[u8], method: &str) -> Self {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
        let end = end.unwrap_or_else(|| panic!("no answer: {}", String::from_utf8_lossy(bytes)));
        let head = std::str::from_utf8(&bytes[..end]).expect("a head");
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok());
        let fields: Vec<(String, String)> = lines
            .map(|line| line.split_once(": ").expect("a field"))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        let rest = &bytes[end + 4..];
        let mut reply = Self { status: status.expect("a status"), fields, body: rest.to_vec(), is_whole: true };
        let has_none = method == "HEAD" || [204, 304].contains(&reply.status);
        if has_none {
            assert!(rest.is_empty(), "a body where there is none");
        } else if reply.field("transfer-encoding") == Some("chunked") {
            (reply.body, reply.is_whole) = unchunked(rest);
        } else if let Some(length) = reply.field("content-length") {
            reply.is_whole = length == rest.len().to_string();
        }
        reply
    }

    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(of, _)| of == name).map(|(_, value)| value.as_str())
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(of, _)| of == name).map(|(_, value)| value.as_str()).collect()
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.status, 200, "{self:?}");
        assert!(self.is_whole, "{self:?}");
        self
    }

    /// A problem of this status, in the form that RFC 9457 has.
    #[track_caller]
    pub fn problem(&self, status: u16) -> Value {
        assert_eq!((self.status, self.field("content-type")), (status, Some("application/problem+json")), "{self:?}");
        let problem = self.json();
        assert_eq!(problem["status"], status);
        for key in ["type", "title", "detail"] {
            assert!(problem[key].as_str().is_some_and(|text| !text.is_empty()), "{problem}");
        }
        problem
    }

    /// Codes of the findings of a problem.
    #[track_caller]
    pub fn codes(&self) -> Vec<String> {
        let findings = self.json()["findings"].as_array().expect("findings").clone();
        findings.iter().map(|finding| finding["code"].as_str().expect("a code").to_owned()).collect()
    }
}

/// The content of chunks, and whether the last of them came.
fn unchunked(mut rest: &[u8]) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    loop {
        let Some(line) = rest.windows(2).position(|window| window == b"\r\n") else { return (body, false) };
        let size = std::str::from_utf8(&rest[..line]).ok().and_then(|size| usize::from_str_radix(size, 16).ok());
        let size = size.expect("the size of a chunk");
        let chunk = &rest[line + 2..];
        if size == 0 || chunk.len() < size + 2 {
            body.extend_from_slice(&chunk[..chunk.len().min(size)]);
            return (body, size == 0 && chunk == b"\r\n");
        }
        body.extend_from_slice(&chunk[..size]);
        rest = &chunk[size + 2..];
    }
}
