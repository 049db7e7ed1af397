kubectl patch pod besteffort -p '{"spec":{"activeDeadlineSeconds":500}}'
