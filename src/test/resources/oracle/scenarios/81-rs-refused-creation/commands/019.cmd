kubectl patch pod web-494tf -p '{"metadata":{"finalizers":["example.com/keep"],"annotations":{"controller.kubernetes.io/pod-deletion-cost":"many"}}}'
