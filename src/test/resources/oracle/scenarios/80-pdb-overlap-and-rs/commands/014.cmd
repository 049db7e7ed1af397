kubectl patch rs web -p '{"spec":{"minReadySeconds":3}}'
