//! Opening the house: key, database, migrations, policy, files.

use crate::config::Config;
use base::Clock;
use std::path::Path;
use store::{Files, Keys, Options, Store, migrate};

/// An open house: database and files with their key.
pub struct Opened {
    /// The database, migrated.
    pub store: Store,
    /// The files.
    pub files: Files,
    /// True when the key was made just now.
    pub new_key: bool,
}

/// Opens everything the configuration names, brings the schema up to date and publishes the policy.
pub async fn open(config: &Config, clock: &Clock) -> Result<Opened, String> {
    make_folder(&config.data)?;
    let (keys, new_key) = keys(config)?;
    let store = Store::open(options(config), keys.clone()).await.map_err(told)?;
    migrate::migrate(&store, clock.now()).await.map_err(told)?;
    let mut tx = store.begin(clock.now()).await.map_err(told)?;
    access::policy::publish(&mut tx).await.map_err(told)?;
    tx.commit().await.map_err(told)?;
    let files = files(config, keys)?;
    Ok(Opened { store, files, new_key })
}

/// Where the database is.
pub fn options(config: &Config) -> Options {
    if config.database.is_empty() {
        Options::Lite { file: config.data.join("zaedno.db"), readers: config.connections }
    } else {
        Options::Pg { url: config.database.clone(), connections: config.connections }
    }
}

/// The master key, from the environment or its file; true when it was made just now.
pub fn keys(config: &Config) -> Result<(Keys, bool), String> {
    if let Ok(hex) = std::env::var("ZAEDNO_KEY") {
        return Keys::from_hex(&hex).map(|keys| (keys, false)).map_err(told);
    }
    let path = key_file(config);
    let new = !path.exists();
    Keys::from_file(&path).map(|keys| (keys, new)).map_err(told)
}

/// Where the key lies.
pub fn key_file(config: &Config) -> std::path::PathBuf {
    if config.key_file.is_empty() { config.data.join("zaedno.key") } else { config.key_file.clone().into() }
}

/// The store of files.
pub fn files(config: &Config, keys: Keys) -> Result<Files, String> {
    let f = &config.files;
    match f.kind.as_str() {
        "folder" => Files::folder(&config.data.join("files"), keys).map_err(told),
        "s3" => {
            Files::s3(&f.endpoint, &f.bucket, &f.region, &f.access_key, &f.secret_key, keys).map_err(told)
        }
        other => Err(format!("files.kind is \"folder\" or \"s3\", not {other:?}")),
    }
}

/// Makes the data folder, its owner's alone.
pub fn make_folder(folder: &Path) -> Result<(), String> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

fn told(error: store::Error) -> String {
    match error {
        store::Error::Sealed => "the key does not fit this database: was it started with another key?".into(),
        other => other.to_string(),
    }
}
