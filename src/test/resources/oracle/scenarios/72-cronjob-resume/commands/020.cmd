kubectl patch cronjob late -p '{"spec":{"timeZone":"Local"}}'
