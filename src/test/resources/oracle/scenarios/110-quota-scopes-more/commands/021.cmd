kubectl patch pod short -p '{"spec":{"activeDeadlineSeconds":50}}'
