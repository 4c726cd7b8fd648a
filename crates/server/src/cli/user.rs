//! `zaedno user add | password | close`

use super::Common;
use crate::opening::{self, Opened};
use access::{
    Role, Viewer,
    password::{Hasher, Password},
    users::{self, NewPlace, NewUser},
    viewer::Via,
};
use base::{
    Clock, Code, Lang, clock,
    ids::{CentreId, ProviderId},
    latin,
};
use clap::{Args, Subcommand};
use std::{io::Read, process::ExitCode};
use store::{Db, sql};

/// Options of `zaedno user`.
#[derive(Debug, Args)]
pub struct User {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Add somebody who signs in. The password is read from standard input.
    #[command(
        after_help = "Example:\n  zaedno user add --email admin@example.org --name 'IME FAMILIYA' --role administrator < password.txt"
    )]
    Add {
        /// E-mail address.
        #[arg(long)]
        email: String,
        /// Name in Cyrillic.
        #[arg(long)]
        name: String,
        /// head, case-worker, specialist, duty-worker, reception, volunteer, coordinator, director, auditor, administrator or partner.
        #[arg(long)]
        role: String,
        /// The centre's id; without it the only centre there is, or the whole network for roles of the network.
        #[arg(long)]
        centre: Option<CentreId>,
    },
    /// Set a new password, read from standard input; every sign-in of the user ends.
    #[command(after_help = "Example:\n  zaedno user password --email head@example.org < password.txt")]
    Password {
        /// E-mail address.
        #[arg(long)]
        email: String,
    },
    /// Close an account: sign-ins, tokens and posts end at once.
    #[command(after_help = "Example:\n  zaedno user close --email left@example.org")]
    Close {
        /// E-mail address.
        #[arg(long)]
        email: String,
    },
}

impl User {
    pub async fn run(self, common: &Common) -> Result<ExitCode, String> {
        let config = common.settings()?;
        let opened = opening::open(&config, &Clock::System).await?;
        let by = Viewer::outside(Via::Cli, Lang::En, "-", Clock::System.now());
        let done = match self.what {
            What::Add { email, name, role, centre } => add(&opened, &by, &email, &name, &role, centre).await,
            What::Password { email } => password(&opened, &by, &email).await,
            What::Close { email } => close(&opened, &by, &email).await,
        };
        opened.store.close().await;
        done.map(|()| ExitCode::SUCCESS)
    }
}

async fn add(
    opened: &Opened,
    by: &Viewer,
    email: &str,
    name: &str,
    role: &str,
    centre: Option<CentreId>,
) -> Result<(), String> {
    let role = Role::from_code(role).ok_or_else(|| format!("no role is called {role}"))?;
    let email = users::email(email).map_err(|_| format!("{email} is no e-mail address"))?;
    let hash = hashed(&[&email, name]).await?;
    let mut tx = opened.store.begin(by.at).await.map_err(told)?;
    let (provider, centre) = place(&mut tx, role, centre).await?;
    let new =
        NewUser { email, name: name.into(), name_latin: latin::latin(name), phone: None, lang: Lang::Bg };
    let user = users::create_user(&mut tx, by, &new)
        .await
        .map_err(told)?
        .map_err(|_| "this e-mail address is taken".to_owned())?;
    let from_on = clock::date_of(by.at);
    users::appoint(
        &mut tx,
        by,
        user,
        &NewPlace { role, provider, centre, organisation: None, job_bg: None, job_en: None, from_on },
    )
    .await
    .map_err(told)?;
    users::set_password(&mut tx, by, user, &hash, None).await.map_err(told)?;
    tx.commit().await.map_err(told)
}

/// Where a role is held: network roles at the provider, the others in the centre named, or in the only one.
async fn place(
    db: &mut impl Db,
    role: Role,
    centre: Option<CentreId>,
) -> Result<(ProviderId, Option<CentreId>), String> {
    let centres: Vec<(ProviderId, CentreId)> =
        sql("select provider_id, id from centres order by id").all(db).await.map_err(told)?;
    let of_network = matches!(role, Role::Administrator | Role::Auditor | Role::Director | Role::Coordinator);
    match (centre, centres.as_slice()) {
        (Some(id), all) => {
            let found = all.iter().find(|(_, one)| *one == id).ok_or("there is no such centre")?;
            Ok((found.0, Some(id)))
        }
        (None, [(provider, _), ..]) if of_network => Ok((*provider, None)),
        (None, [(provider, only)]) => Ok((*provider, Some(*only))),
        (None, []) => Err("there is no centre yet: start `zaedno serve` and set it up first".into()),
        (None, _) => Err("there are several centres: name one with --centre".into()),
    }
}

async fn password(opened: &Opened, by: &Viewer, email: &str) -> Result<(), String> {
    let hash = hashed(&[email]).await?;
    let mut tx = opened.store.begin(by.at).await.map_err(told)?;
    let user = users::by_email(&mut tx, email)
        .await
        .map_err(told)?
        .ok_or_else(|| format!("nobody signs in with {email}"))?;
    users::set_password(&mut tx, by, user.id, &hash, None).await.map_err(told)?;
    tx.commit().await.map_err(told)
}

async fn close(opened: &Opened, by: &Viewer, email: &str) -> Result<(), String> {
    let mut tx = opened.store.begin(by.at).await.map_err(told)?;
    let user = users::by_email(&mut tx, email)
        .await
        .map_err(told)?
        .ok_or_else(|| format!("nobody signs in with {email}"))?;
    users::close(&mut tx, by, user.id).await.map_err(told)?;
    tx.commit().await.map_err(told)
}

async fn hashed(own: &[&str]) -> Result<String, String> {
    let mut typed = String::new();
    std::io::stdin().take(1024).read_to_string(&mut typed).map_err(|error| error.to_string())?;
    let password = Password::parse(typed.trim_end_matches(['\r', '\n']), own)
        .map_err(|problem| page::problem(Lang::En, &problem))?;
    Hasher::default().hash(password).await.map_err(told)
}

fn told(error: store::Error) -> String {
    error.to_string()
}
