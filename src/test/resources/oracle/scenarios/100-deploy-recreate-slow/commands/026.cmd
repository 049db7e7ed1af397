kubectl patch deployment web -p '{"spec":{"paused":true}}'
