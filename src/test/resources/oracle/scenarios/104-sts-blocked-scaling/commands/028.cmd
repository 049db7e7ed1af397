kubectl patch sts web -p '{"spec":{"minReadySeconds":3}}'
