kubectl patch pod other -p '{"spec":{"schedulerName":"default-scheduler"}}'
