#!/bin/bash
kubectl delete clusterrole s93-owner s93-child --ignore-not-found
