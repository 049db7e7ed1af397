kubectl patch node w1-k8s --subresource=status -p '{"status":{"declaredFeatures":["RestartAllContainersOnContainerExits"]}}'
