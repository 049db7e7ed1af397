kubectl taint node w3-k8s team-; kubectl taint node w2-k8s team-
