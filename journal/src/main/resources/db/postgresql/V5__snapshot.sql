-- Only SQLite needed this one; both databases count the same migrations.
SELECT 1;
