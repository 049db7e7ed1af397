#!/bin/bash
kubectl uncordon w1-k8s w2-k8s w3-k8s m-k8s
