kubectl patch deployment web -p '{"spec":{"progressDeadlineSeconds":1}}'
