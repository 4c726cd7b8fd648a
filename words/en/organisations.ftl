# Partners.
