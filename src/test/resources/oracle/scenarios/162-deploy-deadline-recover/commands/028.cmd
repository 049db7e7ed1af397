kubectl patch deployment web -p '{"spec":{"progressDeadlineSeconds":2147483647,"minReadySeconds":2}}'
