kubectl delete runtimeclass s94-boxed
