//! Requests that nobody sends in good faith: each has an answer or an end, none disturbs the service.

use std::io::{Cursor, Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use super::{Reply, Server, heard, of_edition, wait_until};
use crate::fixture::EDITION;
use crate::support::{TestProject, tree};

/// Number of answers, and the status of the first.
#[track_caller]
fn answers(server: &Server, request: &[u8]) -> (usize, u16) {
    let answer = server.raw(request);
    let count = answer.windows(9).filter(|window| window == b"HTTP/1.1 ").count();
    let status = answer.get(9..12).map_or(0, |status| String::from_utf8_lossy(status).parse().unwrap());
    assert!(status < 500, "{}", String::from_utf8_lossy(&answer));
    (count, status)
}

/// A second request that is hidden in the first.
const HIDDEN: &str = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

fn post(fields: &str, rest: &str) -> Vec<u8> {
    let head = "POST /api/v1/render HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    format!("{head}{fields}\r\n{rest}").into_bytes()
}

/// Where two programs could disagree on where a request ends, it is refused, or it is the last of its connection
/// (RFC 9112, 6.3).
#[test]
fn no_request_hides_another() {
    let server = Server::shared();
    let hidden = format!("0\r\n\r\n{HIDDEN}");
    for fields in [
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
        "Content-Length: 4\r\nContent-Length: 5\r\n",
        "Content-Length: 5, 5\r\n",
        "Content-Length: 4 5\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: -5\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length: 5.0\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Content-Length : 5\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding:\u{b}chunked\r\n",
        "Transfer-Encoding: gzip\r\n",
        "Content-Length: 5\r\nX: a\r\n b\r\n",
        "X: a\r\n Transfer-Encoding: chunked\r\n",
        "X: a\rContent-Length: 5\r\n",
        "X: a\0b\r\n",
        "X\0: a\r\n",
        "\u{e9}: a\r\n",
        ": a\r\n",
    ] {
        let (count, status) = answers(&server, &post(fields, &hidden));
        assert!(count <= 1, "{fields:?} has {count} answers");
        assert!((400..500).contains(&status), "{fields:?}: {status}");
    }
    for chunks in
        ["-1\r\n", "ffffffffffffffffff\r\n", "5;\nabcde\r\n0\r\n\r\n", "x\r\n", "1\r\nab\r\n0\r\n\r\n", "0x1\r\na\r\n"]
    {
        let (count, _) = answers(&server, &post("Transfer-Encoding: chunked\r\n", &format!("{chunks}{HIDDEN}")));
        assert!(count <= 1, "{chunks:?} has {count} answers");
    }
    // Of lines that end in a line feed alone, none is taken for two requests or for none.
    let bare = b"GET /healthz HTTP/1.1\nHost: localhost\nConnection: close\n\n";
    assert!([(1, 200), (1, 400)].contains(&answers(&server, bare)));
    // A body with a GET is not the next request.
    let get = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    let with_body = format!("{get}Content-Length: {}\r\n\r\n{HIDDEN}", HIDDEN.len());
    assert_eq!(answers(&server, with_body.as_bytes()), (1, 200));
    server.is_well();
}

#[test]
fn what_is_no_request_has_an_end() {
    let server = Server::of(TestProject::fixture(), &["--patience", "1"]);
    let long = "a".repeat(200_000);
    let fields: String = (0..200).map(|number| format!("X-{number}: a\r\n")).collect();
    let get = |path: &str, fields: &str| {
        format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{fields}\r\n")
    };
    for request in [
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u{4}\0\0\0\0\0".to_owned(),
        "\u{16}\u{3}\u{1}\0\u{5}\u{1}\0\0\u{1}\u{3}\u{3}".to_owned(),
        String::new(),
        "\r\n\r\n\r\n".to_owned(),
        "GET /\r\n\r\n".to_owned(),
        "GET / HTTP/3.0\r\n\r\n".to_owned(),
        "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n".to_owned(),
        "GET / HTTP/1.0\r\n\r\n".to_owned(),
        "G\0T / HTTP/1.1\r\nHost: localhost\r\n\r\n".to_owned(),
        "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n".to_owned(),
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".to_owned(),
        "\0".repeat(100_000),
        long.clone(),
        get(&format!("/{long}"), ""),
        get(&format!("/api/v1/editions/{}", "a".repeat(20_000)), ""),
        get(&format!("/{}", "a/".repeat(10_000)), ""),
        get(&format!("/api/v1/editions?{}", "a=b&".repeat(6_000)), ""),
        get("/", &format!("X: {long}\r\n")),
        get("/", &format!("{long}: x\r\n")),
        get("/", &fields),
        get("/\0", ""),
        get("/ \r\nX: y", ""),
        get("/\u{e9}", ""),
        get("/healthz", "Expect: 100-continue\r\nUpgrade: websocket\r\nConnection: upgrade\r\n"),
        format!("{} /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "A".repeat(10_000)),
    ] {
        let start: String = request.chars().take(60).collect();
        let (count, status) = answers(&server, request.as_bytes());
        assert!(count <= 2, "{start:?} has {count} answers");
        assert!(status == 0 || status == 200 || (400..500).contains(&status), "{start:?}: {status}");
    }
    assert_eq!(answers(&server, get("/", &fields).as_bytes()), (1, 431));
    assert_eq!(answers(&server, get("/", &format!("X: {long}\r\n")).as_bytes()), (1, 431));
    server.is_well();
}

/// Sends a byte from time to time until nobody takes it any more; returns what came back.
fn drip(mut stream: TcpStream, bytes: &[u8]) -> Vec<u8> {
    for byte in bytes.iter().cycle() {
        if stream.write_all(&[*byte]).is_err() {
            break;
        }
        stream.set_read_timeout(Some(Duration::from_millis(50))).unwrap();
        let mut first = [0];
        match stream.peek(&mut first) {
            Ok(_) => break,
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(_) => break,
        }
    }
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    heard(&mut stream)
}

#[test]
fn who_is_slow_is_not_waited_for() {
    let server = Server::of(TestProject::fixture(), &["--patience", "1"]);
    let mut said_nothing = server.connect();
    let mut began = server.connect();
    began.write_all(b"GET /healthz HTTP/1.1\r\nHost: loc").unwrap();
    let mut was_answered = server.connect();
    was_answered.write_all(HIDDEN.as_bytes()).unwrap();
    assert!(heard(&mut said_nothing).is_empty());
    heard(&mut began);
    assert!(heard(&mut was_answered).starts_with(b"HTTP/1.1 200"));
    let mut head = server.connect();
    head.write_all(b"GET /healthz HTTP/1.1\r\n").unwrap();
    drip(head, b"X: y\r\n");
    for fields in ["Content-Length: 1000\r\n", "Transfer-Encoding: chunked\r\n"] {
        let mut body = server.connect();
        body.write_all(&post(fields, "1\r\n")).unwrap();
        let reply = Reply::read(&drip(body, b" "), "POST");
        assert!([400, 408].contains(&reply.status), "{fields}: {reply:?}");
    }
    let body = server.begin("POST", "/api/v1/render", &[("Content-Length", "10"), ("Content-Type", "text/csv")], b"");
    Reply::from(body, "POST").problem(408);
    server.is_well();
}

/// Somebody who asks and asks, and takes no answer.
#[test]
fn answers_that_nobody_takes_are_given_up() {
    let server = Server::of(TestProject::fixture(), &["--patience", "1"]);
    let path = of_edition("en/print-pdf");
    let size = server.get(&path).ok().body.len();
    let mut stream = server.connect();
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    // More than the system keeps for a connection.
    let count = (64 << 20) / size;
    stream.write_all(request.repeat(count).as_bytes()).unwrap();
    wait_until("the connection is closed", || server.metric("iq_figures_connections") == 1.0);
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
    assert!(rest.len() < size * count);
}

#[test]
fn a_body_is_as_large_as_it_may_be() {
    let server = Server::of(TestProject::fixture(), &["--body", "1"]);
    let json_body = ("Content-Type", "application/json");
    let mib = 1 << 20;
    let order = |size: usize| {
        let order = json!({ "edition": EDITION, "language": "en", "artefact": "web-page" }).to_string();
        " ".repeat(size - order.len()) + &order
    };
    assert_eq!(server.send("POST", "/api/v1/render", &[json_body], order(mib).as_bytes()).status, 200);
    server.send("POST", "/api/v1/render", &[json_body], order(mib + 1).as_bytes()).problem(413);
    let chunk = format!("{:x}\r\n{}\r\n", mib / 2, " ".repeat(mib / 2)).repeat(3);
    let answer = server.raw(&post("Transfer-Encoding: chunked\r\nConnection: close\r\n", &format!("{chunk}0\r\n\r\n")));
    Reply::read(&answer, "POST").problem(413);
    let claimed = server.begin("POST", "/api/v1/render", &[json_body, ("Content-Length", "1000000000000")], b"");
    Reply::from(claimed, "POST").problem(413);
    server.is_well();
    // Without the option it is larger.
    let server = Server::shared();
    assert_eq!(server.send("POST", "/api/v1/render", &[json_body], order(5 * mib).as_bytes()).status, 200);
    server.send("POST", "/api/v1/render", &[json_body], order(17 * mib).as_bytes()).problem(413);
    server.is_well();
}

#[test]
fn nothing_is_unpacked_without_end() {
    let server = Server::shared();
    for encoding in ["gzip", "br", "deflate", "identity, gzip", "x"] {
        let fields = [("Content-Type", "application/json"), ("Content-Encoding", encoding)];
        server.send("POST", "/api/v1/render", &fields, b"\x1f\x8b\x08\0\0\0\0\0").problem(415);
    }
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for name in [
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
        "content.xml",
    ] {
        writer.start_file(name, packed).unwrap();
        writer.write_all(b"<a>").unwrap();
        (0..64).for_each(|_| writer.write_all(&[b' '; 1 << 20]).unwrap());
        writer.write_all(b"</a>").unwrap();
    }
    let bomb = writer.finish().unwrap().into_inner();
    let parameters = format!("edition={EDITION}&language=en&artefact=web-page");
    for media in [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.spreadsheet",
        "text/csv",
    ] {
        let reply = server.render_table(media, &parameters, &bomb);
        reply.problem(422);
        assert!(!reply.codes().is_empty(), "{reply:?}");
    }
    server.is_well();
}

/// The answer to an order with other files.
fn with_file(server: &Server, file: &str, text: &str) -> Reply {
    let files = json!({ file: text });
    server.render(&json!({ "edition": EDITION, "language": "en", "artefact": "web-page", "files": files }))
}

#[test]
fn what_is_deep_does_not_go_to_the_bottom() {
    let server = Server::of(TestProject::fixture(), &["--deadline", "20"]);
    let json_body = [("Content-Type", "application/json")];
    for deep in ["[", "{\"a\":", "{\"files\":{\"a\":", "{\"observations\":[", "\"", "-"] {
        for path in ["/api/v1/render", "/api/v1/batch"] {
            server.send("POST", path, &json_body, deep.repeat(100_000).as_bytes()).problem(400);
        }
    }
    let depth = 50_000;
    let observations = server.project.read(crate::fixture::OBSERVATIONS);
    let release = server.project.read(crate::fixture::RELEASE);
    for deep in [
        format!("a = {}{}", "[".repeat(depth), "]".repeat(depth)),
        format!("a = {}1{}", "{ a = ".repeat(depth), " }".repeat(depth)),
        format!("[{}a]\n", "a.".repeat(depth)),
        format!("{}a = 1\n", "a.".repeat(depth)),
        format!("a = {}", "[".repeat(depth)),
        "[[a]]\n".repeat(depth),
    ] {
        for (file, text) in [(crate::fixture::OBSERVATIONS, &observations), (crate::fixture::RELEASE, &release)] {
            let start: String = deep.chars().take(20).collect();
            let reply = with_file(&server, file, &format!("{deep}\n{text}"));
            assert_eq!(reply.status, 422, "{start}: {reply:?}");
        }
    }
    let depth = 20_000;
    for deep in [
        "{ ".repeat(depth),
        format!("{}$visits{}", "{ ".repeat(depth), " }".repeat(depth)),
        ">".repeat(depth),
        "[".repeat(depth),
        "*a ".repeat(depth),
        "**a ".repeat(depth),
        "`".repeat(depth),
        "&amp;".repeat(depth),
        (0..500).map(|level| format!("\n{}- a", " ".repeat(4 + level * 2))).collect(),
        "<a>".repeat(depth),
    ] {
        let start: String = deep.chars().take(20).collect();
        let reply = with_file(&server, "text/en/report.ftl", &format!("report-title = a\nbus-body =\n    {deep}\n"));
        assert!([200, 422].contains(&reply.status), "{start}: {reply:?}");
    }
    server.is_well();
}

#[test]
fn no_name_leads_out_of_the_project() {
    let server = Server::of(TestProject::fixture(), &[]);
    let secret = "nobody may read this";
    std::fs::write(server.project.root().join("secret.toml"), secret).unwrap();
    let before = tree(server.project.root());
    let ways = [
        "..%2f..%2fsecret.toml",
        "%2e%2e%2f%2e%2e%2fsecret.toml",
        "%2e%2e",
        "..",
        "..%5c..%5csecret.toml",
        "..%252f..%252fsecret.toml",
        "%2fetc%2fpasswd",
        "file:%2f%2f%2fetc%2fpasswd",
        "%c0%ae%c0%ae%2fsecret.toml",
        "secret.toml%00",
        "%00",
        "%0d%0aSet-Cookie:%20a=b",
        "~",
        "*",
        "$(id)",
        "%F0%9F%9A%8C",
        "CON",
    ];
    for way in ways {
        for path in [
            format!("/{way}"),
            format!("/api/v1/{way}"),
            format!("/api/v1/editions/{way}"),
            format!("/api/v1/editions/{way}/figures"),
            format!("/api/v1/editions/{way}/findings"),
            format!("/api/v1/editions/{way}/figures.csv"),
            format!("/api/v1/editions/{way}/en/web-page"),
            of_edition(way),
            of_edition(&format!("figures.{way}")),
            of_edition(&format!("figures/{way}")),
            of_edition(&format!("{way}/web-page")),
            of_edition(&format!("en/{way}")),
            of_edition(&format!("en/page-{way}.png")),
            of_edition(&format!("en/web-page?draft={way}")),
        ] {
            let reply = server.get(&path);
            assert!((400..500).contains(&reply.status), "{path}: {reply:?}");
            assert!(!reply.text().contains(secret) && reply.field("set-cookie").is_none(), "{path}");
        }
        let table = b"id,value\nbooks-lent,12600\n";
        let usual =
            [("edition", EDITION), ("language", "en"), ("artefact", "web-page"), ("survey", "2024-01--2024-06")];
        for changed in usual.map(|(name, _)| name) {
            let parameters = usual.map(|(name, value)| format!("{name}={}", if name == changed { way } else { value }));
            let reply = server.render_table("text/csv", &parameters.join("&"), table);
            assert!((400..500).contains(&reply.status), "{parameters:?}: {reply:?}");
        }
    }
    for path in [
        "../secret.toml",
        "../../etc/passwd",
        "/etc/passwd",
        "observations/../../secret.toml",
        "observations/..%2f..%2fsecret.toml",
        "observations/a\0.toml",
        "observations/\u{202e}.toml",
        "observations/.toml",
        "text/../en/report.ftl",
        "text/en/.sources.toml",
        "text/en/sub/report.ftl",
        "programme.toml",
        "figures.toml",
        "templates/fact-sheet/main.typ",
        "fonts/a.ttf",
        "assets/a.svg",
        "print-shops/a.toml",
        "",
        ".",
        &"a".repeat(100_000),
        &format!("observations/{}.toml", "a".repeat(200)),
    ] {
        with_file(&server, path, secret).problem(400);
    }
    let names: [Value; 6] = ["../a", "..", "a\0", "a\r\nb", "a\"b", "é"].map(Value::from);
    for name in names {
        let order = json!({ "edition": EDITION, "language": "en", "artefact": "web-page", "name": name });
        server.render(&order).problem(400);
    }
    assert!(tree(server.project.root()) == before);
    server.is_well();
}

/// The number of files that this process and the service may have open, less what others need.
fn many() -> usize {
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile).current.unwrap_or(u64::MAX);
    10_000.min(usize::try_from(limit / 2).unwrap())
}

/// Everybody has an answer, and whoever comes afterwards is served.
#[test]
fn a_crowd_is_turned_away() {
    let server = Server::of(TestProject::fixture(), &["--connections", "32"]);
    let count = many();
    let crowd: Vec<TcpStream> = (0..count).map(|_| server.connect()).collect();
    let mut answered = [0; 3];
    for mut stream in crowd {
        // Who was turned away may be told so only now.
        let _ = stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        let answer = heard(&mut stream);
        let kind = match answer.get(9..12) {
            Some(b"200") => 0,
            Some(b"503") => 1,
            None => 2,
            _ => panic!("{}", String::from_utf8_lossy(&answer)),
        };
        answered[kind] += 1;
    }
    println!("{count} connections: {answered:?}");
    assert!(answered[0] >= 32 && answered[1] > count / 2, "{count} connections: {answered:?}");
    wait_until("they have gone", || {
        server.raw(HIDDEN.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n").as_bytes()).starts_with(b"HTTP/1.1 200")
    });
    server.is_well();
    assert!(server.metric("iq_figures_refused_total{reason=\"connections\"}") > 0.0);
}

/// Half a request, a reset, and the like, again and again, while others are served.
#[test]
fn connections_that_break_off_leave_nothing_behind() {
    let server = Server::of(TestProject::fixture(), &["--connections", "16"]);
    let order = json!({ "edition": EDITION, "language": "en", "artefact": "accessible-pdf" }).to_string();
    let whole = post(&format!("Content-Length: {}\r\n", order.len()), &order);
    thread::scope(|scope| {
        for offset in 0..4 {
            let (server, whole) = (&server, &whole);
            scope.spawn(move || {
                for end in (offset..=whole.len()).step_by(16) {
                    let mut stream = server.connect();
                    let _ = stream.write_all(&whole[..end]);
                }
            });
        }
    });
    wait_until("all connections are closed", || server.metric("iq_figures_connections") == 1.0);
    wait_until("nobody works", || server.is_idle());
    server.is_well();
}
