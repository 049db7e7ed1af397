kubectl apply -f sts.yaml -f ds.yaml -f job.yaml -f bare.yaml
