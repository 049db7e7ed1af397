kubectl drain s88-bare --force --ignore-daemonsets --timeout=5s
