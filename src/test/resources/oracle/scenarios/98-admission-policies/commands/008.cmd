kubectl patch configmap limits -p '{"data":{"max":"3"}}'
