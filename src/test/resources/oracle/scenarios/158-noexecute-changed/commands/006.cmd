kubectl taint node w1-k8s maint=1:NoExecute
