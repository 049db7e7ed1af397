kubectl taint node w1-k8s maint=2:NoExecute --overwrite
