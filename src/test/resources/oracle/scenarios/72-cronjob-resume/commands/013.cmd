kubectl patch cronjob long -p '{"spec":{"concurrencyPolicy":"Allow","jobTemplate":{"metadata":{"labels":{"kind":"changed"}}}}}'
