kubectl patch job count -p '{"spec":{"podFailurePolicy":null}}'
