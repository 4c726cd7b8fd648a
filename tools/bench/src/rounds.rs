//! Rates taken in turn: a slice of each, then the next round, so that whatever else the machine does meets all of them.

use crate::Outcome;
use std::{
    future::Future,
    sync::Arc,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

/// So many ask at once.
pub const AT_ONCE: usize = 16;

/// Somebody who does the same work again and again.
pub trait Work: Send + 'static {
    /// Does it for the nth time; `n` chooses what about.
    fn once(&mut self, n: usize) -> impl Future<Output = Outcome<()>> + Send;
}

/// All of them at work for a slice of time; how often a second the work was done.
pub async fn rate<W: Work>(workers: &mut Vec<W>, slice: Duration) -> Outcome<f64> {
    let (next, begun) = (Arc::new(AtomicUsize::new(0)), Instant::now());
    let tasks = workers.drain(..).map(|mut worker| {
        let next = next.clone();
        tokio::spawn(async move {
            let mut done = 0usize;
            while begun.elapsed() < slice {
                worker.once(next.fetch_add(1, Ordering::Relaxed)).await?;
                done += 1;
            }
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>((worker, done))
        })
    });
    let tasks: Vec<_> = tasks.collect();
    let mut done = 0;
    for task in tasks {
        let (worker, times) = task.await??;
        workers.push(worker);
        done += times;
    }
    Ok(count(done) / begun.elapsed().as_secs_f64())
}

/// A figure with what it varied between.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The one in the middle.
    pub median: f64,
    /// The smallest.
    pub lowest: f64,
    /// The largest.
    pub highest: f64,
}

impl Spread {
    /// Of some figures; zero of none.
    pub fn of(figures: impl IntoIterator<Item = f64>) -> Spread {
        let mut sorted: Vec<f64> = figures.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        let at = |index: usize| sorted.get(index).copied().unwrap_or_default();
        let last = sorted.len().saturating_sub(1);
        let median = f64::midpoint(at(last / 2), at(sorted.len() / 2));
        Spread { median, lowest: at(0), highest: at(last) }
    }
}

/// A count as a figure to divide.
pub fn count(times: usize) -> f64 {
    u32::try_from(times).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_stands_in_the_middle() {
        assert_eq!(Spread::of([3.0, 1.0, 2.0]), Spread { median: 2.0, lowest: 1.0, highest: 3.0 });
        assert_eq!(Spread::of([4.0, 1.0]).median, 2.5);
        assert_eq!(Spread::of([]).median, 0.0);
    }

    struct Nothing;
    impl Work for Nothing {
        async fn once(&mut self, _: usize) -> Outcome<()> {
            tokio::task::yield_now().await;
            Ok(())
        }
    }

    #[tokio::test]
    async fn everybody_is_back_after_a_slice() {
        let mut workers: Vec<Nothing> = (0..3).map(|_| Nothing).collect();
        assert!(rate(&mut workers, Duration::from_millis(5)).await.unwrap() > 0.0);
        assert_eq!(workers.len(), 3);
    }
}
