kubectl patch job late -p '{"spec":{"ttlSecondsAfterFinished":2}}'
