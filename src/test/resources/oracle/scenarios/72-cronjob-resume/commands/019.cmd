kubectl patch cronjob minute -p '{"spec":{"schedule":"@every 1h"}}'
