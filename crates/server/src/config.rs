//! The configuration: `config.toml` beside this file is the documentation and the defaults in one.

use serde::Deserialize;
use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

/// The settings in force. Each key is documented in `config.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "config.toml documents every key")]
pub struct Config {
    pub listen: String,
    pub base_url: String,
    pub data: PathBuf,
    pub database: String,
    pub connections: u32,
    pub key_file: String,
    pub behind_proxy: bool,
    pub idle_minutes: u32,
    pub session_hours: u32,
    pub log: String,
    pub log_format: String,
    pub mail: Mail,
    pub sms: Sms,
    pub files: Files,
}

/// `[mail]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "config.toml documents every key")]
pub struct Mail {
    pub smtp: String,
    pub from: String,
}

/// `[sms]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "config.toml documents every key")]
pub struct Sms {
    pub url: String,
    pub method: String,
    pub body: String,
    pub content_type: String,
    pub authorization: String,
}

/// `[files]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "config.toml documents every key")]
pub struct Files {
    pub kind: String,
    pub endpoint: String,
    pub bucket: String,
    pub region: String,
    pub access_key: String,
    pub secret_key: String,
}

const DEFAULTS: &str = include_str!("config.toml");

/// Keys that are never printed.
const SECRETS: [&str; 5] = ["database", "smtp", "authorization", "access_key", "secret_key"];

/// Environment variables that win over a key: section, key, variable.
const ENVIRONMENT: [(&str, &str, &str); 6] = [
    ("", "database", "ZAEDNO_DATABASE"),
    ("mail", "smtp", "ZAEDNO_SMTP"),
    ("sms", "authorization", "ZAEDNO_SMS_AUTHORIZATION"),
    ("files", "access_key", "ZAEDNO_S3_ACCESS_KEY"),
    ("files", "secret_key", "ZAEDNO_S3_SECRET_KEY"),
    ("", "base_url", "ZAEDNO_BASE_URL"),
];

impl Config {
    /// The defaults, then the file, then the environment. The reason, in words for an operator, when they do not fit.
    pub fn read(file: Option<&Path>) -> Result<Config, String> {
        let mut table: toml::Table = toml::from_str(DEFAULTS).map_err(|error| error.to_string())?;
        if let Some(file) = file {
            let text =
                std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
            let own: toml::Table =
                toml::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
            overlay(&mut table, own);
        }
        for (section, key, variable) in ENVIRONMENT {
            if let Ok(value) = std::env::var(variable) {
                put(&mut table, section, key, value);
            }
        }
        table.try_into().map_err(|error| error.to_string())
    }

    /// Every key with its documentation and the value in force; secrets are left out.
    pub fn print(&self) -> String {
        let mut out = String::new();
        let mut section = String::new();
        for line in DEFAULTS.lines() {
            if let Some(name) = line.strip_prefix('[') {
                section = name.trim_end_matches(']').to_owned();
            }
            match line.split_once(" = ").filter(|_| !line.starts_with('#')) {
                Some((key, default)) => {
                    let value = self.value(&section, key).unwrap_or_else(|| default.to_owned());
                    let _ = writeln!(out, "{key} = {value}");
                }
                None => {
                    let _ = writeln!(out, "{line}");
                }
            }
        }
        out
    }

    fn value(&self, section: &str, key: &str) -> Option<String> {
        let text = |value: &str| toml::Value::String(value.to_owned()).to_string();
        let secret = |value: &str| text(if value.is_empty() { "" } else { "(set; not shown)" });
        if SECRETS.contains(&key) {
            let value = match (section, key) {
                ("", "database") => &self.database,
                ("mail", "smtp") => &self.mail.smtp,
                ("sms", "authorization") => &self.sms.authorization,
                ("files", "access_key") => &self.files.access_key,
                _ => &self.files.secret_key,
            };
            return Some(secret(value));
        }
        Some(match (section, key) {
            ("", "listen") => text(&self.listen),
            ("", "base_url") => text(&self.base_url),
            ("", "data") => text(&self.data.display().to_string()),
            ("", "connections") => self.connections.to_string(),
            ("", "key_file") => text(&self.key_file),
            ("", "behind_proxy") => self.behind_proxy.to_string(),
            ("", "idle_minutes") => self.idle_minutes.to_string(),
            ("", "session_hours") => self.session_hours.to_string(),
            ("", "log") => text(&self.log),
            ("", "log_format") => text(&self.log_format),
            ("mail", "from") => text(&self.mail.from),
            ("sms", "url") => text(&self.sms.url),
            ("sms", "method") => text(&self.sms.method),
            ("sms", "body") => text(&self.sms.body),
            ("sms", "content_type") => text(&self.sms.content_type),
            ("files", "kind") => text(&self.files.kind),
            ("files", "endpoint") => text(&self.files.endpoint),
            ("files", "bucket") => text(&self.files.bucket),
            ("files", "region") => text(&self.files.region),
            _ => return None,
        })
    }
}

fn overlay(under: &mut toml::Table, over: toml::Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(toml::Value::Table(under)), toml::Value::Table(over)) => overlay(under, over),
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

fn put(table: &mut toml::Table, section: &str, key: &str, value: String) {
    let table = match table.get_mut(section) {
        Some(toml::Value::Table(inner)) => inner,
        _ => table,
    };
    table.insert(key.to_owned(), toml::Value::String(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_printed_with_its_documentation() {
        let config = Config::read(None).unwrap();
        let printed = config.print();
        let again: Config = toml::from_str(&printed).unwrap();
        assert_eq!(again.listen, config.listen);
        assert_eq!(again.sms.body, config.sms.body);
        let keys = |text: &str| text.lines().filter(|l| l.contains(" = ") && !l.starts_with('#')).count();
        assert_eq!(keys(&printed), keys(DEFAULTS));
        for (before, line) in printed.lines().zip(printed.lines().skip(1)) {
            let first_of_group = line.contains(" = ") && !line.starts_with('#');
            assert!(!first_of_group || !before.is_empty(), "{line} is not documented");
        }
    }

    #[test]
    fn secrets_are_not_printed() {
        let mut config = Config::read(None).unwrap();
        config.database = "postgres://a:hidden@b/c".into();
        config.mail.smtp = "smtps://a:hidden@b".into();
        assert!(!config.print().contains("hidden"));
    }
}
