kubectl patch deployment web -p '{"spec":{"paused":false}}'
