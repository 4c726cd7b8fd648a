//! Quality: complaints, procedures, satisfaction, the board.

mod board;
mod complaints;
mod outside;
mod procedures;
mod satisfaction;
