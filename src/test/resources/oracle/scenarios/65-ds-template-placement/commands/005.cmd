kubectl label node w2-k8s tier=back
