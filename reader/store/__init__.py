"""SQLite: functions take the connection first; one module per group of tables; no Qt, no parsing."""
