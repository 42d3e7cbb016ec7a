//! Connections: where they come in, how many there may be, and how they end.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncWriteExt, sink};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio_io_timeout::TimeoutStream;

use super::cache::Cache;
use super::metrics::{Counted, Metrics};
use super::pages::Previews;
use super::project::Watched;
use super::public::Released;
use super::settings::{BATCHES, STREAMS, Settings};
use super::worker::{Pool, Staff};
use super::{Service, Shared, api, routes};

/// Most fields and bytes in the head of a request.
const MOST_FIELDS: usize = 64;
const LARGEST_HEAD: usize = 32 << 10;
/// Longest wait for open connections once the service ends.
const LAST_ANSWERS: Duration = Duration::from_secs(30);
/// Answer to a connection too many.
const FULL: &[u8] =
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/// Reason for which a service cannot begin or go on.
#[derive(Debug)]
pub enum Failed {
    /// The project's folder cannot be read.
    Project(PathBuf, io::Error),
    /// It cannot listen on its address.
    Listen(SocketAddr, io::Error),
    /// Other machines could ask, and no token keeps them from it.
    Open(SocketAddr),
    /// The system has no room for it.
    Start(io::Error),
}

/// Serves a project until the process is told to end. `begun` hears the address once there is one.
///
/// # Errors
///
/// Fails if it cannot begin.
pub fn serve(settings: Settings, begun: impl FnOnce(SocketAddr)) -> Result<(), Failed> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Failed::Start)?;
    runtime.block_on(async {
        let (listener, address) = listener(settings.listen)?;
        if settings.tokens.is_none() && !settings.is_public && !address.ip().is_loopback() {
            return Err(Failed::Open(address));
        }
        let (service, app) = service(settings, address)?;
        begun(address);
        tracing::info!(%address, project = %service.settings.project.display(), "listening");
        let notifying = tokio::spawn(notify_when_ready(Shared::clone(&service)));
        accept(listener, &service, &app).await;
        notifying.abort();
        service.pool.shut_down().await;
        tracing::info!("ended");
        Ok(())
    })
}

/// A socket that the system hands over (systemd.socket), or a new one.
fn listener(address: SocketAddr) -> Result<(TcpListener, SocketAddr), Failed> {
    let failed = |error| Failed::Listen(address, error);
    let handed = listenfd::ListenFd::from_env().take_tcp_listener(0).map_err(failed)?;
    let listener = match handed {
        Some(listener) => {
            listener.set_nonblocking(true).map_err(failed)?;
            TcpListener::from_std(listener).map_err(failed)?
        }
        None => bound(address).map_err(failed)?,
    };
    let address = listener.local_addr().map_err(failed)?;
    Ok((listener, address))
}

/// Connections that the system keeps until they are taken. Of a crowd, those beyond it try again only after seconds.
const BACKLOG: u32 = 4096;

fn bound(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    // A service that begins again does not wait for the connections of the one before it.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

fn service(settings: Settings, listens_on: SocketAddr) -> Result<(Shared, Router), Failed> {
    let project = settings.project.clone();
    let watched = watched(&settings).map_err(|error| Failed::Project(project, error))?;
    let metrics = Arc::new(Metrics::new());
    let staff = Staff {
        program: settings.program.clone(),
        project: settings.project.clone(),
        makes: !settings.is_public,
        workers: settings.workers,
        queue: settings.queue,
        patience: super::settings::QUEUE_PATIENCE,
        deadline: settings.deadline,
        memory: settings.memory,
        jobs: settings.jobs,
    };
    let (api, description) = api::routes();
    let (ending, _) = watch::channel(false);
    let service = Arc::new(Service {
        listens_on,
        project: watched,
        pool: Pool::start(staff, Arc::clone(&metrics)),
        cache: Cache::new(settings.cache, Arc::clone(&metrics)),
        metrics,
        description,
        batches: Arc::new(Semaphore::new(BATCHES)),
        streams: Arc::new(Semaphore::new(STREAMS)),
        previews: Previews::new(),
        released: Arc::new(Released::of(&settings.project)),
        requests: std::sync::atomic::AtomicU64::new(1),
        ending,
        settings,
    });
    let app = match service.settings.is_public {
        true => routes::public(&service),
        false => routes::router(&service, api),
    };
    Ok((service, app))
}

/// The project, as far as it is read: of what it is now, nothing is public.
fn watched(settings: &Settings) -> io::Result<Arc<Watched>> {
    if !settings.is_public {
        return Watched::open(&settings.project);
    }
    std::fs::read_dir(&settings.project).map(|_| Arc::new(Watched::nothing()))
}

/// Says that the service can be asked, as soon as it can.
async fn notify_when_ready(service: Shared) {
    while !service.pool.is_ready() {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tracing::info!("ready");
    tell_manager(Phase::Ready);
}

/// Phase of the service that the system's manager of services is told (sd_notify(3)).
#[derive(Debug, Clone, Copy)]
enum Phase {
    Ready,
    Stopping,
}

/// Nothing depends on whether somebody listens.
#[cfg(unix)]
fn tell_manager(phase: Phase) {
    let state = match phase {
        Phase::Ready => sd_notify::NotifyState::Ready,
        Phase::Stopping => sd_notify::NotifyState::Stopping,
    };
    let _ = sd_notify::notify(&[state]);
}

#[cfg(not(unix))]
fn tell_manager(_: Phase) {}

/// Takes connections until the process is told to end; then event streams end, and answers that were begun are
/// finished.
async fn accept(listener: TcpListener, service: &Shared, app: &Router) {
    let places = Arc::new(Semaphore::new(service.settings.connections));
    let graceful = GracefulShutdown::new();
    let mut told_to_end = std::pin::pin!(told_to_end());
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    // Such as no more file descriptors: others will be free in a moment.
                    tracing::warn!(%error, "a connection cannot be taken");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut told_to_end => break,
        };
        match Arc::clone(&places).try_acquire_owned() {
            Ok(place) => connect(stream, service, app, &graceful, place),
            Err(_) => {
                service.metrics.refused("connections");
                turn_away(stream);
            }
        }
    }
    // Whoever comes now is told so by the system, and can ask another machine.
    drop(listener);
    tracing::info!("ending");
    tell_manager(Phase::Stopping);
    let _ = service.ending.send(true);
    if tokio::time::timeout(LAST_ANSWERS, graceful.shutdown()).await.is_err() {
        tracing::warn!("some answers are not finished");
    }
}

fn connect(
    stream: TcpStream,
    service: &Shared,
    app: &Router,
    graceful: &GracefulShutdown,
    place: OwnedSemaphorePermit,
) {
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    // An answer that nobody takes holds its connection no longer than a request that does not come.
    stream.set_write_timeout(Some(service.settings.patience));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(service.settings.patience)
        .max_buf_size(LARGEST_HEAD)
        .max_headers(MOST_FIELDS)
        .serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(app.clone()));
    let connection = graceful.watch(connection);
    let counted: Counted = service.metrics.connected();
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection has ended");
        }
        drop((place, counted));
    });
}

/// Answers a connection too many, without regard to what it wants. That is read all the same: a connection that ends with
/// something unread takes the answer with it.
fn turn_away(mut stream: TcpStream) {
    tokio::spawn(async move {
        let answer = async {
            stream.write_all(FULL).await?;
            stream.shutdown().await?;
            tokio::io::copy(&mut stream, &mut sink()).await
        };
        let _ = tokio::time::timeout(Duration::from_secs(1), answer).await;
    });
}

/// Ends with the first of the signals that ask for an end.
async fn told_to_end() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => drop(terminate.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { () = interrupt => {}, () = terminate => {} }
}
