kubectl patch ds agent -p '{"spec":{"minReadySeconds":2}}'
