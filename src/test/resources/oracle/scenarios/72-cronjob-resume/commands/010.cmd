kubectl patch cronjob minute -p '{"spec":{"suspend":true}}'
