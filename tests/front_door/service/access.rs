//! Who may ask: names, tokens, pages of other sites, methods; and what every answer says.

use iq_figures::source::digest::sha256;
use serde_json::json;

use super::{Reply, Server, of_edition};
use crate::support::TestProject;

const EDITIONS: &str = "/api/v1/editions";

fn order() -> serde_json::Value {
    json!({ "edition": crate::fixture::EDITION, "language": "en", "artefact": "job-ticket.txt" })
}

/// Asks for a document with these fields in the head.
fn render_with(server: &Server, fields: &[(&str, &str)]) -> Reply {
    let fields = [&[("Content-Type", "application/json")], fields].concat();
    server.send("POST", "/api/v1/render", &fields, order().to_string().as_bytes())
}

#[test]
fn every_answer_can_be_found_in_the_log() {
    let server = Server::of(TestProject::fixture(), &["--log", "json"]);
    let id = |given: &[(&str, &str)]| server.get_with("/healthz", given).field("x-request-id").unwrap().to_owned();
    assert_eq!(id(&[("X-Request-Id", "night-job:4711")]), "night-job:4711");
    let (one, other) = (id(&[]), id(&[]));
    assert!(one != other && !one.is_empty());
    for strange in ["a b", "<script>", "", &"x".repeat(101)] {
        assert_ne!(id(&[("X-Request-Id", strange)]), strange);
    }
    super::wait_until("the log has it", || server.said().contains("night-job:4711"));
    let said = server.said();
    let line = said.lines().find(|line| line.contains("night-job:4711")).unwrap();
    let line: serde_json::Value = serde_json::from_str(line).unwrap();
    assert_eq!((&line["path"], &line["status"], &line["method"]), (&json!("/healthz"), &json!(200), &json!("GET")));
}

#[test]
fn every_answer_says_what_a_browser_may_do_with_it() {
    let server = Server::shared();
    for path in ["/healthz", EDITIONS, "/api/v1/nothing", &of_edition("en/accessible-pdf"), &of_edition("en/web-page")]
    {
        let reply = server.get(path);
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(reply.all(name), [value], "{path}");
        }
        let policy = reply.field("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("script-src 'unsafe"), "{path}: {policy}");
    }
    // What somebody sends comes back as a file to keep, and never as a page.
    let sent = json!({ "edition": crate::fixture::EDITION, "language": "en", "artefact": "web-page" });
    let reply = server.render(&sent).ok();
    assert!(reply.field("content-disposition").unwrap().starts_with("attachment;"));
    assert!(reply.field("content-security-policy").unwrap().starts_with("sandbox;"));
}

#[test]
fn it_answers_to_its_own_names_alone() {
    let server = Server::of(TestProject::fixture(), &["--host", "figures.example.org"]);
    super::wait_until("it is ready", || server.get("/readyz").status == 200);
    let port = server.address.port();
    let status = |host: &str| server.get_with(EDITIONS, &[("Host", host)]).status;
    let own =
        ["127.0.0.1", "localhost", "LOCALHOST", "localhost.", "figures.example.org", "Figures.Example.ORG", "[::1]"];
    for host in own {
        assert_eq!((status(host), status(&format!("{host}:{port}"))), (200, 200), "{host}");
    }
    for host in [
        "evil.example",
        "figures.example.org.evil.example",
        "127.0.0.1.evil.example",
        "127.0.0.1:80@evil.example",
        "evil.example:127.0.0.1",
        "10.0.0.1",
        "0.0.0.0",
        "[::1",
        "localhost..",
    ] {
        let reply = server.get_with(EDITIONS, &[("Host", host)]);
        assert_eq!(reply.status, 421, "{host}: {reply:?}");
    }
    // RFC 9112, 3.2.
    let head = |hosts: &str, target: &str| format!("GET {target} HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n");
    for (hosts, target, status) in [
        ("", EDITIONS, 400),
        ("Host: 127.0.0.1\r\nHost: 127.0.0.1\r\n", EDITIONS, 400),
        ("Host: 127.0.0.1\r\nHost: evil.example\r\n", EDITIONS, 400),
        ("Host: \r\n", EDITIONS, 421),
        ("Host: 127.0.0.1\r\n", "http://evil.example/api/v1/editions", 421),
        ("Host: evil.example\r\n", "http://127.0.0.1/api/v1/editions", 421),
        ("Host: 127.0.0.1\r\n", "http://127.0.0.1/api/v1/editions", 200),
        ("", "/healthz", 200),
        ("Host: 10.9.8.7:8080\r\n", "/readyz", 200),
    ] {
        let reply = Reply::read(&server.raw(head(hosts, target).as_bytes()), "GET");
        assert_eq!(reply.status, status, "{hosts:?} {target}: {reply:?}");
    }
}

#[test]
fn pages_of_other_sites_neither_read_nor_ask_for_anything() {
    let server = Server::shared();
    let elsewhere = ("Origin", "https://www.example.org");
    let reply = server.get_with(EDITIONS, &[elsewhere]).ok();
    assert!(reply.fields.iter().all(|(name, _)| name != "access-control-allow-origin"), "{reply:?}");
    let asked = [elsewhere, ("Access-Control-Request-Method", "POST")];
    let preflight = server.send("OPTIONS", "/api/v1/render", &asked, b"");
    assert!(preflight.field("access-control-allow-origin").is_none(), "{preflight:?}");
    let (own, by_name) = (format!("http://{}", server.address), format!("localhost:{}", server.address.port()));
    for (fields, status) in [
        (vec![elsewhere], 403),
        (vec![("Origin", "null")], 403),
        (vec![("Origin", "http://127.0.0.1:1")], 403),
        (vec![("Origin", "http://localhost")], 403),
        (vec![("Origin", "https://www.example.org"), ("Sec-Fetch-Site", "same-origin")], 403),
        (vec![("Sec-Fetch-Site", "cross-site")], 403),
        (vec![("Sec-Fetch-Site", "same-site")], 403),
        (vec![("Sec-Fetch-Site", "same-origin")], 200),
        (vec![("Sec-Fetch-Site", "none")], 200),
        (vec![("Origin", own.as_str()), ("Sec-Fetch-Site", "same-origin")], 200),
        (vec![("Host", &by_name), ("Origin", &format!("http://{by_name}"))], 200),
        (vec![], 200),
    ] {
        let reply = render_with(&server, &fields);
        assert_eq!(reply.status, status, "{fields:?}: {reply:?}");
    }
}

#[test]
fn sites_that_are_named_may_read() {
    let arguments = ["--allow-origin", "https://www.example.org", "--allow-origin", "http://app.example:3000"];
    let server = Server::of(TestProject::fixture(), &[&arguments[..], &["--host", "figures.example.org"]].concat());
    for origin in ["https://www.example.org", "http://app.example:3000"] {
        let named = ("Origin", origin);
        let reply = server.get_with(EDITIONS, &[named]).ok();
        assert_eq!(reply.field("access-control-allow-origin"), Some(origin));
        assert!(reply.all("vary").join(", ").to_lowercase().contains("origin"));
        let exposed = reply.field("access-control-expose-headers").unwrap().to_owned();
        assert!(
            ["etag", "content-range", "retry-after", "x-request-id"].iter().all(|it| exposed.contains(it)),
            "{exposed}"
        );
        assert_eq!(render_with(&server, &[named]).status, 200);
        let asked =
            [named, ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type")];
        let preflight = server.send("OPTIONS", "/api/v1/render", &asked, b"");
        assert_eq!((preflight.status, preflight.field("access-control-allow-origin")), (200, Some(origin)));
        assert!(preflight.field("access-control-allow-methods").unwrap().contains("POST"));
        assert!(preflight.field("access-control-allow-headers").unwrap().to_lowercase().contains("content-type"));
        assert!(preflight.field("access-control-allow-credentials").is_none());
    }
    for origin in ["http://www.example.org", "https://www.example.org.evil.example", "https://example.org", "null"] {
        let reply = server.get_with(EDITIONS, &[("Origin", origin)]).ok();
        assert!(reply.field("access-control-allow-origin").is_none(), "{origin}: {reply:?}");
        assert_eq!(render_with(&server, &[("Origin", origin)]).status, 403, "{origin}");
    }
    // A proxy may ask by another name than its pages have.
    assert_eq!(render_with(&server, &[("Origin", "https://figures.example.org")]).status, 200);
}

#[test]
fn an_origin_that_no_browser_sends_is_refused() {
    let project = TestProject::fixture();
    for origin in ["*", "www.example.org", "https://www.example.org/", "https://www.example.org:443", "null", ""] {
        let answer = project.run(&["serve", "--listen", "127.0.0.1:0", "--allow-origin", origin]);
        assert_eq!(answer.code, 2, "{origin}: {}", answer.stderr);
    }
}

#[test]
fn other_methods_are_refused_and_say_which_there_are() {
    let server = Server::shared();
    for (method, path, allowed) in [
        ("PUT", EDITIONS, "GET,HEAD"),
        ("DELETE", &*of_edition("en/web-page"), "GET,HEAD"),
        ("POST", EDITIONS, "GET,HEAD"),
        ("TRACE", EDITIONS, "GET,HEAD"),
        ("BREW", EDITIONS, "GET,HEAD"),
        ("GET", "/api/v1/render", "POST"),
        ("PATCH", "/api/v1/batch", "POST"),
    ] {
        let reply = server.send(method, path, &[], b"");
        reply.problem(405);
        assert_eq!(reply.field("allow"), Some(allowed), "{method} {path}");
    }
    // Whoever makes methods up fills no memory with them.
    let metrics = server.get("/metrics").text();
    assert!(!metrics.contains("BREW") && metrics.contains("method=\"other\""), "{metrics}");
}

/// A service with three tokens, `reader`, `writer` and `releaser`.
fn guarded(listen: &[&str]) -> Server {
    let project = TestProject::fixture();
    let token = |name: &str, role: &str| {
        format!("[[token]]\nname = \"{name}\"\nrole = \"{role}\"\nsha256 = \"{}\"\n", sha256(name.as_bytes()))
    };
    let tokens = [token("reader", "read"), token("writer", "write"), token("releaser", "release")].concat();
    std::fs::write(project.root().join("tokens.toml"), tokens).unwrap();
    Server::of(project, &[listen, &["--tokens", "tokens.toml"]].concat())
}

#[test]
fn a_token_is_needed_where_there_are_some() {
    let server = guarded(&[]);
    for path in [EDITIONS, "/metrics", "/api/v1/openapi.json", "/nothing", &of_edition("en/web-page")] {
        let reply = server.get(path);
        reply.problem(401);
        let challenge = reply.all("www-authenticate").join(", ");
        assert!(challenge.contains("Basic ") && challenge.contains("Bearer "), "{challenge}");
    }
    assert_eq!((server.get("/healthz").status, server.send("HEAD", EDITIONS, &[], b"").status), (200, 401));
    assert_eq!(render_with(&server, &[]).status, 401);
    // `anybody:reader`, `:writer` and `reader` alone.
    for (value, read, write) in [
        ("Bearer reader", 200, 403),
        ("bearer writer", 200, 200),
        ("Bearer releaser", 200, 200),
        ("Basic YW55Ym9keTpyZWFkZXI=", 200, 403),
        ("Basic OndyaXRlcg==", 200, 200),
        ("Basic cmVhZGVy", 401, 401),
        ("Basic !", 401, 401),
        ("Bearer Reader", 401, 401),
        ("Bearer ", 401, 401),
        ("Digest reader", 401, 401),
        ("reader", 401, 401),
        ("Bearer reader, Bearer writer", 401, 401),
    ] {
        let token = [("Authorization", value)];
        let statuses = (server.get_with(EDITIONS, &token).status, render_with(&server, &token).status);
        assert_eq!(statuses, (read, write), "{value}");
    }
    let reply = server.get_with(EDITIONS, &[("Authorization", "Bearer reader")]).ok();
    assert!(reply.all("vary").join(", ").to_lowercase().contains("authorization"));
    // A page of another site has no token, and may not use the password that a browser knows.
    let elsewhere = [("Authorization", "Basic OndyaXRlcg=="), ("Origin", "https://www.example.org")];
    assert_eq!(render_with(&server, &elsewhere).status, 403);
}

#[test]
fn no_token_is_looked_for_in_an_address() {
    let server = guarded(&[]);
    for path in ["?token=releaser", "?access_token=releaser", "?Authorization=Bearer%20releaser"] {
        assert_eq!(server.get(&format!("{EDITIONS}{path}")).status, 401, "{path}");
    }
    let target = format!("http://anybody:releaser@{}{EDITIONS}", server.address);
    let head = format!("GET {target} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", server.address);
    let reply = Reply::read(&server.raw(head.as_bytes()), "GET");
    assert!([401, 421].contains(&reply.status), "{reply:?}");
    assert!(!server.said().contains("releaser"), "no token stands in the log: {}", server.said());
}

#[test]
fn other_machines_are_not_listened_to_without_tokens() {
    let project = TestProject::fixture();
    for address in ["0.0.0.0:0", "[::]:0"] {
        let answer = project.run(&["serve", "--listen", address]);
        assert_ne!(answer.code, 0);
        assert!(
            answer.stderr.contains("there are no tokens") && answer.stderr.contains("--tokens"),
            "{}",
            answer.stderr
        );
    }
    std::fs::write(project.root().join("tokens.toml"), "[[token]]\nname = \"a\"\nrole = \"all\"\nsha256 = \"b\"\n")
        .unwrap();
    let answer = project.run(&["serve", "--listen", "0.0.0.0:0", "--tokens", "tokens.toml"]);
    assert_eq!(answer.code, 1, "{}", answer.stderr);
    assert!(answer.stderr.contains("tokens.toml:3:") && answer.stderr.contains("tokens.toml:4:"), "{}", answer.stderr);
    let sound = format!("[[token]]\nname = \"a\"\nrole = \"read\"\nsha256 = \"{}\"\n", sha256(b"a"));
    std::fs::write(project.root().join("tokens.toml"), sound + "token = \"a\"\n").unwrap();
    let answer = project.run(&["serve", "--listen", "127.0.0.1:0", "--tokens", "tokens.toml"]);
    assert!(answer.code == 1 && answer.stderr.contains("tokens.toml:5:"), "{}", answer.stderr);
    assert_ne!(project.run(&["serve", "--listen", "127.0.0.1:0", "--tokens", "none.toml"]).code, 0);
    let server = guarded(&["--listen", "0.0.0.0:0"]);
    let port = server.address.port();
    let own = format!("127.0.0.1:{port}");
    let status =
        |fields: &[(&str, &str)]| server.get_with(EDITIONS, &[&[("Host", own.as_str())], fields].concat()).status;
    assert_eq!((status(&[]), status(&[("Authorization", "Bearer reader")])), (401, 200));
}
