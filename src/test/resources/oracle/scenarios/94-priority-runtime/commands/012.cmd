kubectl get pod pinned -o 'jsonpath={.spec.nodeSelector} {.spec.tolerations}'
