kubectl label node w1-k8s tier=back --overwrite
