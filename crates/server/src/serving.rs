//! Serving until told to stop: listener, worker, graceful end.

use crate::{config::Config, health, opening::Opened, router::router, wiring, worker};
use access::{
    App,
    app::{Parts, Settings},
    message::{
        Transports,
        gateway::{Described, Gateway},
        smtp::Smtp,
    },
};
use base::Clock;
use std::{net::SocketAddr, time::Duration};
use tokio::{net::TcpListener, sync::watch};

/// How long requests under way may take after the signal to stop.
const GRACE: Duration = Duration::from_secs(20);

/// Puts the application together; the reason when a way out for messages cannot be used as configured.
pub fn app(config: &Config, opened: Opened, clock: Clock, demo: bool) -> Result<App, String> {
    let transports = if demo { Transports::default() } else { transports(config)? };
    let parts = Parts {
        store: opened.store,
        files: opened.files,
        clock,
        settings: Settings {
            base_url: config.base_url.trim_end_matches('/').to_owned(),
            secure: config.base_url.starts_with("https://"),
            behind_proxy: config.behind_proxy,
            idle_minutes: config.idle_minutes,
            session_hours: config.session_hours,
            demo,
            second_factor_required: !demo,
        },
        slots: wiring::slots(),
    };
    Ok(App::sending(parts, transports))
}

/// The ways out for messages; a channel that is not configured keeps its messages on the catcher's page.
fn transports(config: &Config) -> Result<Transports, String> {
    let (mail, sms) = (&config.mail, &config.sms);
    let email = match mail.smtp.is_empty() {
        true => None,
        false => Some(Smtp::new(&mail.smtp, &mail.from)?),
    };
    let described = Described {
        url: sms.url.clone(),
        method: sms.method.clone(),
        body: sms.body.clone(),
        content_type: sms.content_type.clone(),
        authorization: sms.authorization.clone(),
    };
    let sms = if sms.url.is_empty() { None } else { Some(Gateway::new(&described)?) };
    Ok(Transports { email, sms })
}

/// Listens where the configuration says.
pub async fn listen(config: &Config) -> Result<TcpListener, String> {
    TcpListener::bind(&config.listen)
        .await
        .map_err(|error| format!("cannot listen on {}: {error}", config.listen))
}

/// Serves until a signal to stop, then lets what is under way end.
pub async fn serve(app: App, listener: TcpListener) -> Result<(), String> {
    health::install();
    wiring::begin(&app).await.map_err(|error| format!("cannot begin: {error}"))?;
    let (stop, stopped) = watch::channel(false);
    let work = tokio::spawn(worker::run(app.clone(), stopped.clone()));
    let service = router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(until_true(stopped));
    let server = tokio::spawn(async move { server.await });
    told_to_stop().await;
    tracing::info!("stopping");
    stop.send_replace(true);
    let ended = tokio::time::timeout(GRACE, async { (server.await, work.await) }).await;
    app.store.close().await;
    match ended {
        Ok((Ok(Ok(())), Ok(()))) => Ok(()),
        Ok((server, work)) => Err(format!("stopped badly: {server:?} {work:?}")),
        Err(_) => {
            tracing::warn!("some requests did not end in time");
            Ok(())
        }
    }
}

async fn until_true(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone: then it is time to stop too.
    let _ = stopped.wait_for(|stop| *stop).await;
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} },
            Err(_) => drop(interrupted.await),
        }
    }
    #[cfg(not(unix))]
    drop(interrupted.await);
}
