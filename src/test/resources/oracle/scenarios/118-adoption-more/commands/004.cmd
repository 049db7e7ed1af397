kubectl apply -f sts.yaml -f ds.yaml -f cron.yaml
